import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { regionPaths } from '@/lib/casework/region/queries'
import { MoveId } from '@/lib/casework/registry/ids'
import { findMove } from '@/lib/casework/registry/move-queries'
import type { Tx } from '@/lib/kit/db/types'
import { record } from '@/lib/trail/record'
import { routeId } from '@/lib/web/route-id'

/** The hand-over of the address with both places in full; anything else answers 404. Opening it is on the trail. */
export async function moveOf(actor: Actor, tx: Tx, parameter: string) {
  const move = (await findMove(actor, tx, routeId(MoveId, parameter))) ?? notFound()
  await record(tx, actor, { action: 'move.viewed', subject: { type: 'move', id: move.id }, personId: move.personId, regionCode: move.fromRegion })
  const paths = await regionPaths(tx, [move.fromRegion, move.toRegion])
  return { ...move, fromPath: paths.get(move.fromRegion) ?? '', toPath: paths.get(move.toRegion) ?? '' }
}
