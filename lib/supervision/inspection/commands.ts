import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { inScope } from '@/lib/access/scope'
import type { Item } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { quoted } from '@/lib/kit/words/quotes'
import type { Snapshot } from '@/lib/supervision/sampling/snapshot'
import { type Changes, record } from '@/lib/trail/record'
import { judgeItems, verdictKey, type JudgeItem } from './judgeable'
import { placeOf } from './progress'
import { findCaseForUpdate, itemsAtFreeze, listRoundCases, listVerdicts, type InspectionCase, type StoredVerdict } from './queries'
import { whyCannotJudge } from './rules'
import { DROP, readDrafts, type Draft } from './schema'
import { elementWords, reasonWords, verdictWords } from './words'

export type Saved = { left: number; roundId: string; next: string | null; inaccurate: number; batch: number }

type Typed = { version: number; act: string } & Record<string, unknown>

/**
 * Saves what has been judged so far; `rest …` also fills the unjudged rows of one group that carry no hint with 准确.
 * When nothing is left the case counts as judged. A verdict that stands in a notice stays as it is.
 */
export function saveVerdicts(actor: Actor, caseId: string, typed: Typed): Promise<Saved> {
  return asActor(actor, async (tx) => {
    const { found, snapshot } = await caseToJudge(actor, tx, caseId)
    if (found.version !== typed.version) throw clash(caseId)
    const items = await itemsAtFreeze(tx, snapshot, found.line)
    const stored = await listVerdicts(actor, tx, caseId)
    const rows = judgeItems(snapshot, items, stored)
    const judgedAt = new Date()
    const drafts = [...readDrafts(rows, typed as never), ...addedDrafts(snapshot, rows, items, typed as never)]
    const rest = restDrafts(rows, drafts, stored, typed.act)
    // a moment of their own, so that they can be taken back without what was judged one by one
    const filledAt = new Date(judgedAt.getTime() + 1)
    const changes = [...(await write(actor, tx, found, stored, drafts, judgedAt)), ...(await write(actor, tx, found, stored, rest, filledAt))]
    const judged = new Set((await listVerdicts(actor, tx, caseId)).map(verdictKey))
    const left = judgeItems(snapshot, items, stored).filter((item) => !item.added && !judged.has(verdictKey(item))).length
    await tx
      .updateTable('inspection_case')
      .where(inScope(actor, 'inspection_case'))
      .where('id', '=', caseId)
      .set((eb) => ({
        version: eb('version', '+', 1),
        ...(left === 0 ? { state: 'judged', judged_by: actor.accountId, judged_by_name: actor.name, judged_at: judgedAt } : {}),
      }))
      .execute()
    await recordPerPerson(actor, tx, found, snapshot, changes)
    const place = placeOf(caseId, await listRoundCases(actor, tx, found.roundId))
    const inaccurate = (await listVerdicts(actor, tx, caseId)).filter((one) => one.inaccurate && !one.noticeId).length
    return { left, roundId: found.roundId, next: place.nextOpen, inaccurate, batch: filledAt.getTime() }
  })
}

/** Takes one batch of “都记准确” back: those rows are unjudged again. */
export function undoRest(actor: Actor, caseId: string, batch: number): Promise<void> {
  return asActor(actor, async (tx) => {
    const { found, snapshot } = await caseToJudge(actor, tx, caseId)
    const undone = await tx
      .deleteFrom('verdict')
      .where(inScope(actor, 'verdict'))
      .where('case_id', '=', caseId)
      .where('judged_at', '=', new Date(batch))
      .where('judged_by', '=', actor.accountId)
      .where('code', '=', 'accurate')
      .where('inaccurate', '=', false)
      .returning(['item_code', 'part', 'person_id as personId'])
      .execute()
    if (undone.length === 0) throw new Refusal('没有可以撤回的：这一批已经撤回，或者判定后来改过。')
    await tx
      .updateTable('inspection_case')
      .where('id', '=', caseId)
      .set((eb) => ({ version: eb('version', '+', 1), state: 'to-judge', judged_by: null, judged_by_name: null, judged_at: null }))
      .execute()
    const changes = undone.map((one) => ({ personId: one.personId, name: `${one.part} ${one.item_code}`, change: { from: verdictWords('accurate'), to: null } }))
    await recordPerPerson(actor, tx, found, snapshot, changes)
  })
}

async function caseToJudge(actor: Actor, tx: Tx, caseId: string) {
  const found = await findCaseForUpdate(actor, tx, caseId)
  if (!found) throw new Missing()
  const why = whyCannotJudge(actor, {
    roundRegion: found.roundRegion, roundState: found.roundState, caseState: found.state, involved: found.snapshot?.involved ?? [],
  })
  if (why || !found.snapshot) throw new Refusal(why ?? '这一户没有封存的记录。')
  return { found, snapshot: found.snapshot }
}

const clash = (caseId: string) =>
  new Refusal('没有保存：这一户的判定刚被别人改过。您填的内容还在，请核对后再保存。', {
    link: { href: `/supervision/inspections/cases/${caseId}`, text: '看最新的判定' },
  })

/** Needs and services that the inspector says are missing altogether. */
function addedDrafts(snapshot: Snapshot, rows: readonly JudgeItem[], items: readonly Item[], typed: Record<string, string>): Draft[] {
  const taken = new Set(rows.filter((row) => row.subjectId === null).map(verdictKey))
  return snapshot.persons.flatMap((person, index) =>
    (['need', 'service'] as const).flatMap((part) => {
      const code = typed[`a-p${index}-${part}`] ?? ''
      if (code === '') return []
      const item = items.find((one) => one.form === part && one.code === code)
      const key = { personId: person.id, part, code, subjectId: null }
      if (!item || taken.has(verdictKey(key))) throw new Refusal('这一项目录里没有，或者上面已经列出来了，请在那一行判定。', { field: `a-p${index}-${part}` })
      const row: JudgeItem = { ...key, key: '', name: item.name, recorded: '', aside: '', hints: [], six: null, institutionId: null, added: true }
      return [{ item: row, verdict: 'missed' as const, wrongElements: [], reason: 'not-asked', note: typed[`an-p${index}-${part}`] ?? '' }]
    }),
  )
}

function restDrafts(rows: readonly JudgeItem[], drafts: readonly Draft[], stored: readonly StoredVerdict[], act: string): Draft[] {
  const group = /^rest (p\d+-\w+)$/.exec(act)?.[1]
  if (!group) return []
  const judged = new Set([...drafts.map((draft) => verdictKey(draft.item)), ...stored.map(verdictKey)])
  return rows
    .filter((row) => row.key.startsWith(`${group}-`) && row.hints.length === 0 && !row.added && !judged.has(verdictKey(row)))
    .map((item) => ({ item, verdict: 'accurate', wrongElements: [], reason: '', note: '' }))
}

type Change = { personId: string; name: string; change: { from: unknown; to: unknown } }

async function write(actor: Actor, tx: Tx, found: InspectionCase, stored: readonly StoredVerdict[], drafts: readonly Draft[], judgedAt: Date): Promise<Change[]> {
  const before = new Map(stored.map((one) => [verdictKey(one), one]))
  const changes: Change[] = []
  const fresh: Draft[] = []
  for (const draft of drafts) {
    const old = before.get(verdictKey(draft.item))
    const after = { verdict: draft.verdict, wrongElements: draft.wrongElements, reason: draft.reason, note: draft.note }
    if (!old) {
      if (draft.verdict === DROP) continue
      fresh.push(draft)
    } else {
      const was = { verdict: old.verdict, wrongElements: old.wrongElements, reason: old.reason, note: old.note }
      if (JSON.stringify(was) === JSON.stringify(after)) continue
      if (old.noticeId) throw inNotice(draft.item, old)
      await rejudge(actor, tx, old.id, draft, judgedAt)
    }
    const name = `${draft.item.part} ${draft.item.code}${draft.item.subjectId ? ` ${draft.item.subjectId}` : ''}`
    changes.push({ personId: draft.item.personId, name, change: { from: old ? told(old) : null, to: draft.verdict === DROP ? null : told(draft) } })
  }
  if (fresh.length > 0) await insert(actor, tx, found, fresh, judgedAt)
  return changes
}

/** A verdict as the trail keeps it: a verdict row holds only the newest one, so nothing of the earlier may be missing there. */
const told = ({ verdict, wrongElements, reason, note }: Pick<Draft | StoredVerdict, 'verdict' | 'wrongElements' | 'reason' | 'note'>) =>
  [verdictWords(verdict), wrongElements.length > 0 && `六要素有误：${wrongElements.map(elementWords).join('、')}`, reason && reasonWords(reason), note].filter(Boolean).join('；')

const inNotice = (item: JudgeItem, old: StoredVerdict) =>
  new Refusal(`${quoted(item.name)}已经写进整改通知 ${old.noticeNumber}，不能改判。判错了的，请在整改里写明后办结。`, {
    link: { href: `/management/rectifications/${old.noticeId}`, text: '看整改通知' },
  })

async function rejudge(actor: Actor, tx: Tx, id: string, draft: Draft, judgedAt: Date) {
  if (draft.verdict === DROP) return void (await tx.deleteFrom('verdict').where(inScope(actor, 'verdict')).where('id', '=', id).execute())
  await tx
    .updateTable('verdict')
    .where(inScope(actor, 'verdict'))
    .where('id', '=', id)
    .set((eb) => ({
      code: draft.verdict, wrong_elements: draft.wrongElements, reason: draft.reason, note: draft.note,
      judged_by: actor.accountId, judged_by_name: actor.name, judged_at: judgedAt, version: eb('version', '+', 1),
    }))
    .execute()
}

async function insert(actor: Actor, tx: Tx, found: InspectionCase, drafts: readonly Draft[], judgedAt: Date) {
  const rows = drafts.map(({ item, verdict, wrongElements, reason, note }) => ({
    id: newId(), case_id: found.id, region_code: found.regionCode, person_id: item.personId, part: item.part, item_code: item.code,
    subject_id: item.subjectId, institution_id: item.institutionId, code: verdict, wrong_elements: wrongElements, reason, note,
    judged_by: actor.accountId, judged_by_name: actor.name, judged_at: judgedAt,
  }))
  await tx.insertInto('verdict').values(rows).execute()
}

/** One entry per person, so that each can see who judged their record. */
async function recordPerPerson(actor: Actor, tx: Tx, found: InspectionCase, snapshot: Snapshot, changes: readonly Change[]) {
  for (const person of snapshot.persons) {
    const own = changes.filter((one) => one.personId === person.id)
    if (own.length === 0) continue
    await record(tx, actor, {
      action: 'inspection-case.judged', subject: { type: 'inspection-case', id: found.id }, personId: person.id, regionCode: found.regionCode,
      changes: Object.fromEntries(own.map(({ name, change }) => [name, change])) as Changes,
    })
  }
}
