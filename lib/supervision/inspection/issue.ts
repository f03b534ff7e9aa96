import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import type { Tx } from '@/lib/kit/db/types'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { quoted } from '@/lib/kit/words/quotes'
import { createNotice } from '@/lib/management/rectification/issue'
import type { IssueInput } from '@/lib/management/rectification/schema'
import { judgeItems, verdictKey } from './judgeable'
import { findCase, findCaseForUpdate, itemsAtFreeze, listVerdicts, type InspectionCase } from './queries'
import { whyCannotIssue } from './rules'
import { findingWords, partWords } from './words'

export type OpenFinding = { verdictId: string; personId: string; person: string; part: string; code: string; name: string; problem: string }

/** What was found wrong in a case and has not gone into a notice yet, in words. */
export async function listOpenFindings(actor: Actor, tx: Tx, found: InspectionCase): Promise<OpenFinding[]> {
  const { snapshot } = found
  if (!snapshot) return []
  const verdicts = await listVerdicts(actor, tx, found.id)
  const items = new Map(judgeItems(snapshot, await itemsAtFreeze(tx, snapshot, found.line), verdicts).map((item) => [verdictKey(item), item]))
  return verdicts
    .filter((verdict) => verdict.inaccurate && !verdict.noticeId)
    .map((verdict) => {
      const item = items.get(verdictKey(verdict))
      const name = item ? (item.part === 'service' && item.subjectId ? `${item.name}（${item.recorded}）` : item.name) : verdict.code
      const words = findingWords({ code: verdict.verdict, wrongElements: verdict.wrongElements, reason: verdict.reason, note: verdict.note })
      return {
        verdictId: verdict.id, personId: verdict.personId, part: verdict.part, code: verdict.code, name,
        person: snapshot.persons.find((person) => person.id === verdict.personId)?.name ?? '',
        problem: `${partWords(verdict.part)}${quoted(name)}：${words}`,
      }
    })
}

/** A case with what can be put into a notice, or why nothing can. */
export async function findIssuable(actor: Actor, tx: Tx, caseId: string) {
  const found = await findCase(actor, tx, caseId)
  if (!found) return undefined
  const findings = await listOpenFindings(actor, tx, found)
  return { found, findings, why: whyNot(actor, found, findings.length) }
}

const whyNot = (actor: Actor, found: InspectionCase, open: number) =>
  whyCannotIssue(actor, { roundRegion: found.roundRegion, caseState: found.state, open, involved: found.snapshot?.involved ?? [] })

/** Issues a notice for chosen findings of a judged case. */
export function issueNotice(actor: Actor, caseId: string, input: IssueInput): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await findCaseForUpdate(actor, tx, caseId)
    if (!found?.snapshot) throw new Missing()
    const sent = await tx.selectFrom('rectification').where('request_key', '=', input.requestKey).select('id').executeTakeFirst()
    if (sent) return sent.id
    const open = await listOpenFindings(actor, tx, found)
    const why = whyNot(actor, found, open.length)
    if (why) throw new Refusal(why)
    const chosen = open.filter(({ verdictId }) => input.findings.includes(verdictId))
    if (chosen.length !== new Set(input.findings).size) throw new Refusal('有的问题已经发过通知，或者判定改过。请重新选。', { field: 'findings' })
    const { household } = found.snapshot
    return createNotice(actor, tx, {
      regionCode: found.regionCode, household: { id: household.id, name: household.headName }, caseId, asked: input.asked,
      dueOn: input.dueOn, findings: chosen, requestKey: input.requestKey,
    })
  })
}
