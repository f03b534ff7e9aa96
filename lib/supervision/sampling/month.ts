import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { LINE } from '@/lib/casework/catalogue/schema'
import { lastDayOf, monthWindow, type Month } from '@/lib/kit/dates/month'
import { addDays, type Day } from '@/lib/kit/dates/day'
import { workingDaysBetween } from '@/lib/kit/dates/working-days'
import type { Tx } from '@/lib/kit/db/types'
import type { TownshipProgress } from './overview'
import { roundsFor } from './queries'

/** The rounds of one month in reach, those with most households left first. */
export const listRoundsOf = (actor: Actor, tx: Tx, month: Month) =>
  roundsFor(actor, tx)
    .innerJoin('region', 'region.code', 'inspection_round.region_code')
    .leftJoin('inspection_draw', 'inspection_draw.round_id', 'inspection_round.id')
    .leftJoin('inspection_case', (join) => join.onRef('inspection_case.draw_id', '=', 'inspection_draw.id').on('inspection_case.state', '!=', 'swapped'))
    .where('inspection_round.month', '=', month)
    .where('inspection_round.line', '=', LINE)
    .where('inspection_round.kind', '=', 'regular')
    .groupBy(['inspection_round.id', 'region.code'])
    .select([
      'inspection_round.id', 'region.name as office',
      sql<number>`count(distinct inspection_draw.id)`.as('townships'),
      sql<number>`count(inspection_case.id)`.as('cases'),
      sql<number>`count(inspection_case.id) filter (where inspection_case.state = 'judged')`.as('judged'),
    ])
    .orderBy(sql`count(inspection_case.id) filter (where inspection_case.state <> 'judged')`, 'desc')
    .orderBy('region.code')
    .execute()

/** How many of a month's households should be judged by the end of a day, spread evenly over its working days. */
export function expectedBy(day: Day, month: Month, quota: number): number {
  const before = addDays(monthWindow(month).from, -1)
  const all = workingDaysBetween(before, lastDayOf(month))
  if (all === 0 || day <= before) return 0
  return Math.round((quota * Math.min(all, workingDaysBetween(before, day))) / all)
}

/** Households of a township that are still to draw or to judge. */
export const leftOf = ({ frame, quota, drawn }: TownshipProgress): number => (drawn ? drawn.cases - drawn.judged : Math.min(frame, quota))

/** The townships with most left, most first; what is drawn already comes before what is still to draw. */
export const mostLeft = (townships: readonly TownshipProgress[], most: number): TownshipProgress[] =>
  townships
    .filter((one) => leftOf(one) > 0)
    .toSorted((a, b) => leftOf(b) - leftOf(a) || Number(b.drawn !== null) - Number(a.drawn !== null) || a.township - b.township)
    .slice(0, most)
