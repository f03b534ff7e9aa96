import type { Tx } from '@/lib/kit/db/types'
import type { Field } from '../field'
import type { World } from '../people/load'

/** Inspections, notices, sheets and the trail. */
export async function loadSupervision(_tx: Tx, _world: World, _field: Field): Promise<void> {}
