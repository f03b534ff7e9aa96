import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import { setting } from '@/lib/management/settings/queries'
import { countyQuotas } from './quotas'
import { listAreas, listProgress } from './queries'
import { QUOTAS } from './settings'

export type TownshipProgress = {
  township: number
  name: string
  frame: number
  planned: number
  quota: number
  drawn: { cases: number; judged: number; swapped: number; at: Date; by: string } | null
}

/** Every township of a county in one round: what is to be drawn, and how far the drawn ones are. */
export async function listTownships(actor: Actor, tx: Tx, roundId: string, county: number): Promise<TownshipProgress[]> {
  const areas = await listAreas(actor, tx, county)
  const progress = new Map((await listProgress(actor, tx, roundId)).map((one) => [one.township, one]))
  const quotas = countyQuotas(areas, await setting(tx, QUOTAS))
  return areas.map(({ code, name, households }, index) => {
    const done = progress.get(Number(code))
    return {
      township: Number(code),
      name,
      frame: done?.frame ?? households,
      planned: quotas[index]!.planned,
      // a draw keeps the quota it was made with
      quota: done?.quota ?? quotas[index]!.quota,
      drawn: done ? { cases: done.drawn, judged: done.judged, swapped: done.swapped, at: done.drawnAt, by: done.drawnBy } : null,
    }
  })
}

export type Sums = { townships: number; drawn: number; quota: number; cases: number; judged: number }

export function sumsOf(townships: readonly TownshipProgress[]): Sums {
  return townships.reduce(
    (sum, { quota, drawn, frame }) => ({
      townships: sum.townships + (frame > 0 ? 1 : 0),
      drawn: sum.drawn + (drawn ? 1 : 0),
      quota: sum.quota + quota,
      cases: sum.cases + (drawn?.cases ?? 0),
      judged: sum.judged + (drawn?.judged ?? 0),
    }),
    { townships: 0, drawn: 0, quota: 0, cases: 0, judged: 0 },
  )
}
