import { addDays, type Day } from '@/lib/kit/dates/day'
import { at, type Calendar, dayBetween, earlier, later } from '../calendar'
import { TOLD } from '../people/told'
import type { DemoPerson } from '../people/types'
import { MENDOUSHAN } from '../places'
import { type Chance, chance, demoId } from '../random'
import { enter, type Entered } from './errors'
import { truthBefore, truthNow } from './truth'

export type DemoVisit = {
  id: string
  person: DemoPerson
  year: number
  visitedOn: Day
  contact: 'home' | 'meeting' | 'phone' | 'lost'
  lostReason: string | null
  state: 'draft' | 'submitted' | 'accepted' | 'returned'
  submittedAt: Date | null
  reviewedAt: Date | null
  reviewWords: string | null
  /** Null where nobody was reached. */
  entered: Entered | null
}

const RETURN_WORDS = ['出户能力填“能自己出门”，需求里又勾了上门服务，请再核对', '运动禁忌没有问清楚，请补问', '勾了“竞技体育推荐”，没有填体育特长，请核对', '签字人和本人关系不对，请核对']
const RECENT_DAYS = 21

/** The surveys of last year and of this year up to yesterday. */
export function visitsOf(person: DemoPerson, calendar: Calendar): DemoVisit[] {
  const last = calendar.year - 1
  const now = truthNow(person)
  const visits: DemoVisit[] = []
  const lastDay = dayBetween(`${last}-02-20`, `${last}-12-10`, chance('last visit', person.key).next() ** 1.2)
  if (lastDay > person.registeredOn && isThere(person, lastDay)) {
    visits.push(visitOn(person, last, lastDay, calendar, 'accepted', () => { const { answers, needs } = truthBefore(now); return enter(person, answers, needs, last) }))
  }
  const wish = TOLD.find(({ key }) => key === person.key)?.visit
  const thisDay = dayOfThisYear(person, calendar, wish)
  if (thisDay && thisDay > person.registeredOn && isThere(person, thisDay)) {
    visits.push(visitOn(person, calendar.year, thisDay, calendar, wish === 'none' ? undefined : wish, () => enter(person, now.answers, now.needs, calendar.year)))
  }
  return visits
}

const isThere = (person: DemoPerson, day: Day) => person.stateOn === null || day < person.stateOn

function dayOfThisYear(person: DemoPerson, { year, today }: Calendar, wish?: string): Day | null {
  const draw = chance('visit', person.key, year)
  const yesterday = addDays(today, -1)
  const newYear = `${year}-01-01`
  if (wish === 'none' || yesterday < newYear) return null
  // in the village that the README walks through some people wait to be surveyed, whatever the day
  if (!wish && person.village.code === MENDOUSHAN && chance('waits', person.key).is(0.12)) return null
  if (wish === 'accepted') return dayBetween(newYear, earlier(`${year}-03-12`, later(newYear, addDays(today, -30))), 0.99)
  if (wish) return later(newYear, addDays(today, -draw.int(3, 6)))
  const from = later(newYear, earlier(`${year}-02-10`, addDays(today, -25)))
  const planned = dayBetween(from, `${year}-12-12`, draw.next() ** 1.15)
  return planned <= yesterday ? planned : null
}

function visitOn(person: DemoPerson, year: number, visitedOn: Day, calendar: Calendar, wish: DemoVisit['state'] | undefined, entered: () => Entered): DemoVisit {
  const draw = chance('visit state', person.key, year)
  const yesterday = addDays(calendar.today, -1)
  const state = wish ?? stateOf(draw, visitedOn, calendar)
  const submittedOn = earlier(addDays(visitedOn, draw.int(0, 3)), yesterday)
  const reviewedOn = earlier(addDays(submittedOn, draw.int(1, 5)), yesterday)
  const contact = wish ? 'home' : draw.weighted({ home: 78, meeting: 14, phone: 6, lost: 2 })
  const isReviewed = state === 'accepted' || state === 'returned'
  return {
    id: demoId('visit', person.key, year), person, year, visitedOn, contact, state,
    lostReason: contact === 'lost' ? draw.weighted({ away: 80, refused: 20 }) : null,
    submittedAt: state === 'draft' ? null : at(submittedOn, 15, draw.int(0, 59), draw.int(0, 59)),
    reviewedAt: isReviewed ? at(reviewedOn, reviewedOn === submittedOn ? 17 : 10, draw.int(0, 59), draw.int(0, 59)) : null,
    reviewWords: state === 'returned' ? draw.pick(RETURN_WORDS) : null,
    entered: contact === 'lost' ? null : entered(),
  }
}

function stateOf(draw: Chance, visitedOn: Day, { today }: Calendar): DemoVisit['state'] {
  const isRecent = visitedOn > addDays(today, -RECENT_DAYS)
  return draw.weighted(isRecent ? { draft: 22, submitted: 38, returned: 8, accepted: 32 } : { draft: 0.6, submitted: 1.2, returned: 1.2, accepted: 97 })
}
