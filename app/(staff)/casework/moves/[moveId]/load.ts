import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { regionPaths } from '@/lib/casework/region/queries'
import { MoveId } from '@/lib/casework/registry/ids'
import { findMove } from '@/lib/casework/registry/move-queries'
import type { Tx } from '@/lib/kit/db/types'
import { routeId } from '@/lib/web/route-id'

/** The hand-over of the address with both places in full; anything else answers 404. */
export async function moveOf(actor: Actor, tx: Tx, parameter: string) {
  const move = (await findMove(actor, tx, routeId(MoveId, parameter))) ?? notFound()
  const paths = await regionPaths(tx, [move.fromRegion, move.toRegion])
  return { ...move, fromPath: paths.get(move.fromRegion) ?? '', toPath: paths.get(move.toRegion) ?? '' }
}
