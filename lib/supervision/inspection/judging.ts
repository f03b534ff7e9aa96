import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import type { Item } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import { Missing } from '@/lib/kit/refusal'
import type { Snapshot } from '@/lib/supervision/sampling/snapshot'
import { judgeItems, type JudgeItem } from './judgeable'
import { findCase, itemsAtFreeze, listVerdicts, type InspectionCase, type StoredVerdict } from './queries'

export type Judging = { found: InspectionCase; snapshot: Snapshot; catalogue: Item[]; verdicts: StoredVerdict[]; items: JudgeItem[] }

/** One case with everything there is to judge; null when it is swapped or out of reach. */
export async function loadJudging(actor: Actor, tx: Tx, caseId: string): Promise<Judging | null> {
  const found = await findCase(actor, tx, caseId)
  if (!found?.snapshot) return null
  const verdicts = await listVerdicts(actor, tx, caseId)
  const catalogue = await itemsAtFreeze(tx, found.snapshot, found.line)
  return { found, snapshot: found.snapshot, catalogue, verdicts, items: judgeItems(found.snapshot, catalogue, verdicts) }
}

/** The same for a form that is sent. */
export async function findJudging(actor: Actor, caseId: string): Promise<Judging> {
  const judging = await asActor(actor, (tx) => loadJudging(actor, tx, caseId))
  if (!judging) throw new Missing()
  return judging
}
