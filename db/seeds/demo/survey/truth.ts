import type { Answer } from '@/lib/casework/catalogue/schema'
import type { DemoPerson } from '../people/types'
import { chance } from '../random'
import { type Needs, trueNeeds } from './needs'
import { type Profile, profileOf, trueAnswers } from './profile'

/** What is true in one year; people change a little from one year to the next. */
export type Truth = { profile: Profile; answers: Record<string, Answer>; needs: Needs }

export function truthNow(person: DemoPerson): Truth {
  const profile = profileOf(person)
  return { profile, answers: trueAnswers(profile), needs: trueNeeds(profile) }
}

/** The year before: fewer followed the federation, some exercised less, some needs were not there yet. */
export function truthBefore(now: Truth): Truth {
  const { person } = now.profile
  const draw = chance('before', person.key)
  const profile: Profile = {
    ...now.profile,
    follows: draw.is(0.4) ? [] : now.profile.follows,
    exercise: draw.is(0.25) ? Math.max(0, now.profile.exercise - 1) : now.profile.exercise,
    joins: now.profile.joins && draw.is(0.8),
    equipment: draw.is(0.5) ? [] : now.profile.equipment,
  }
  const needs = Object.fromEntries(Object.entries(now.needs).filter(() => draw.is(0.82)))
  if (draw.is(0.15)) needs['11'] = ['1']
  return { profile, answers: trueAnswers(profile), needs }
}
