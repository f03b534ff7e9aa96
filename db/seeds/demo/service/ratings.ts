import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { addDays } from '@/lib/kit/dates/day'
import { addWorkingDays } from '@/lib/kit/dates/working-days'
import { at, type Calendar } from '../calendar'
import type { DemoPerson } from '../people/types'
import { type Chance, chance, demoId } from '../random'
import type { Roster, Staff } from '../staff/roster'
import { toldRatings } from './told'
import type { DemoService } from './types'

type RatingRow = Insertable<DB['rating']>

const WORDS = {
  satisfied: ['', '', '', '老师很耐心', '送得及时', '说得明白', '谢谢'],
  basically: ['来的次数少了点', '资料字太小', '要是早点通知就好了', '器材有点重'],
  dissatisfied: ['说好来三次，只来了一次', '器材送来没有人教', '通知晚了，没赶上'],
  'not-received': ['没有人来过', '不记得有这个活动'],
}
const CAUSES = [['service', '电话问过本人，指导次数不够，已约定补两次'], ['service', '入户看过，器材没有调好，当天调好并重新教了一遍'], ['need', '本人想要的是大字读物，需求勾错了，已改'], ['status', '出户能力填得不准，已按实际改正'], ['posting', '公示上的时间和实际不一样，已更正'], ['other', '当天下雨改期，通知晚了，已向本人说明']] as const

/** Ratings of delivered services: most persons are content. Rating confirms a service, 没有接受过 disputes it. */
export function ratingsOf(services: readonly DemoService[], calendar: Calendar, roster: Roster, accountOf: (person: DemoPerson) => string | null): RatingRow[] {
  return services.flatMap((service) => {
    const draw = chance('rating', service.id)
    const told = toldRatings.get(keyOf(service))
    const ratedOn = addDays(service.endedOn, told === undefined ? draw.int(2, 24) : 5)
    if (service.state !== 'delivered' || ratedOn >= calendar.today || told === null || (told === undefined && !draw.is(0.62))) return []
    const score = told ?? (service.flaw?.fabricated ? 'not-received' : draw.weighted(service.flaw ? { satisfied: 62, basically: 22, dissatisfied: 14, 'not-received': 2 } : { satisfied: 89, basically: 8, dissatisfied: 3 }))
    service.state = score === 'not-received' ? 'disputed' : 'confirmed'
    return [rating(service, score, ratedOn, draw, { calendar, by: roster.inTownship(service.person.village.township.code), account: told ? accountOf(service.person) : null })]
  })
}

const keyOf = ({ person, item, name }: DemoService) => (name && toldRatings.has(`told ${person.key} ${item}`) ? `told ${person.key} ${item}` : '')

type Frame = { calendar: Calendar; by: Staff; account: string | null }

function rating({ id, person }: DemoService, score: keyof typeof WORDS, ratedOn: string, draw: Chance, { calendar, by, account }: Frame): RatingRow {
  return {
    id: demoId('rating', id), person_id: person.id, region_code: person.village.code, service_id: id, kind: 'service', score,
    words: draw.pick(WORDS[score]), given_by: person.guardian ? 'guardian' : draw.is(0.75) ? 'self' : 'assisted', account_id: account,
    at: at(ratedOn, draw.int(8, 20), draw.int(0, 59)), superseded_at: null,
    ...followUp(score, ratedOn, draw, calendar, by),
  }
}

/** Whether somebody asked the person: mostly within days, and at the latest within a month. */
function followUp(score: keyof typeof WORDS, ratedOn: string, draw: Chance, calendar: Calendar, by: Staff) {
  const followedOn = addWorkingDays(ratedOn, draw.int(1, 6))
  const isAsked = draw.is(0.7) || ratedOn < addDays(calendar.today, -30)
  if (score === 'satisfied' || followedOn >= calendar.today || !isAsked) return { followed_up_at: null, follow_up_cause: null, follow_up_words: null, followed_up_by: null, version: 1 }
  const [cause, words] = draw.pick(CAUSES)
  return { followed_up_at: at(followedOn, draw.int(9, 16), draw.int(0, 59)), follow_up_cause: cause, follow_up_words: words, followed_up_by: by.id, version: 2 }
}

/** What persons think of all services together. */
export function overallRatings(persons: readonly DemoPerson[], calendar: Calendar, roster: Roster): RatingRow[] {
  return persons.filter((person) => person.state === 'active' && chance('overall', person.key).is(0.08)).map((person) => {
    const draw = chance('overall rating', person.key)
    const score = draw.weighted({ satisfied: 90, basically: 10 })
    const ratedOn = addDays(calendar.today, -draw.int(4, 300))
    return {
      id: demoId('overall', person.key), person_id: person.id, region_code: person.village.code, service_id: null, kind: 'overall', score,
      words: '', given_by: person.guardian ? 'guardian' : 'self', account_id: null, at: at(ratedOn, 15, draw.int(0, 59)),
      superseded_at: null, ...followUp(score, ratedOn, draw, calendar, roster.inTownship(person.village.township.code)),
    }
  })
}
