import { addDays, type Day, shanghaiDay } from '@/lib/kit/dates/day'
import { type Month, lastDayOf } from '@/lib/kit/dates/month'
import { type Calendar, dayBetween, earlier, later, monthBefore } from '../calendar'
import type { DemoPerson } from '../people/types'
import { DESHENG, MENDOUSHAN } from '../places'
import { chance, type Chance } from '../random'
import type { Engagement } from '../staff/engagements'
import type { NeedRow } from '../survey/history'
import type { Order } from './make'
import { toldOrders } from './told'

/** What anybody may take part in without having asked for it. */
const UNASKED = ['11', '21', '34']
/** Items held for many at once: one day for the whole township. */
const TOGETHER = new Set(['21', '34'])

/** The services of one person in the last twelve months, about 2.5; most answer a need. */
export function ordersOf(person: DemoPerson, needs: readonly NeedRow[], engagements: readonly Engagement[], calendar: Calendar): Order[] {
  const draw = chance('orders', person.key)
  const from = later(calendar.start, addDays(person.registeredOn, 20))
  const until = earlier(person.stateOn ?? '9999-12-31', calendar.today)
  const days = daysOf(draw, person, calendar, from, until)
  const orders = days.map((day, index) => answering(draw, person, needs, day, `${person.key} ${index}`, until))
  const engaged = engagements.flatMap(({ institution, item }) =>
    Array.from({ length: draw.int(1, 2) }, () => dayBetween(from, earlier(until, addDays(calendar.today, -1)), draw.next()))
      .filter((day) => day >= from && day < until)
      .map((day, index) => ({ person, item, day, needId: needAt(needs, item, day), key: `${person.key} ${institution.key} ${index}`, institution })))
  const seen = new Set<string>()
  return [...toldOrders(person, calendar, needs), ...orders.filter((order) => order !== null), ...engaged].filter(({ item, day }) => {
    const isNew = !seen.has(`${item} ${day}`)
    seen.add(`${item} ${day}`)
    return isNew
  })
}

function daysOf(draw: Chance, person: DemoPerson, calendar: Calendar, from: Day, until: Day): Day[] {
  if (from >= until) return []
  const count = Number(draw.weighted({ 0: 12, 1: 22, 2: 27, 3: 19, 4: 12, 5: 5, 6: 3 }))
  const days = Array.from({ length: count }, () => dayBetween(from, addDays(until, -1), draw.next()))
  const last = monthBefore(calendar.month)
  const share = person.village.code === MENDOUSHAN ? 0.85 : person.village.township.code === DESHENG ? 0.4 : 0
  if (draw.is(share)) days.push(dayIn(last, draw))
  if (draw.is(0.02)) days.push(addDays(calendar.today, draw.int(2, 25)))
  return days.filter((day) => day >= from && (day < until || day > calendar.today) && !(day > calendar.today && person.state !== 'active'))
}

function answering(draw: Chance, person: DemoPerson, needs: readonly NeedRow[], day: Day, key: string, until: Day): Order | null {
  const open = needs.filter((need) => holdsOn(need, day))
  if (open.length === 0 && !draw.is(0.5)) return null
  const need = open.length > 0 && draw.is(0.93) ? draw.pick(open) : null
  const item = need?.item_code ?? draw.pick(UNASKED.filter((code) => code !== '34' || person.level > '2'))
  const needId = need?.id ?? needAt(needs, item, day)
  const common = TOGETHER.has(item) ? commonDay(person, item, day.slice(0, 7)) : day
  return { person, item, day: common < until && day < until ? common : day, needId, key }
}

/** The day of a month on which a township holds a common activity. */
const commonDay = (person: DemoPerson, item: string, month: Month): Day => dayIn(month, chance('together', person.village.township.code, item, month))

const dayIn = (month: Month, draw: Chance): Day => dayBetween(`${month}-02`, lastDayOf(month), draw.next())

export const holdsOn = (need: NeedRow, day: Day): boolean =>
  shanghaiDay(need.valid_from) <= day && (need.valid_to === null || shanghaiDay(need.valid_to) > day)

export const needAt = (needs: readonly NeedRow[], item: string, day: Day): string | null =>
  needs.find((need) => need.item_code === item && holdsOn(need, day))?.id ?? null
