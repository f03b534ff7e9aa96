import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { today, type Day } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record, type Changes } from '@/lib/trail/record'
import { claim, entry, isRepeat } from './draft'
import { writeAnswers } from './history'
import { joinAnswers, partsOf, readPart, type Part } from './parts'
import { whyCannotSurvey } from './permission'
import { findSubject, findVisitOf, savedBy, type Subject, type Visit } from './queries'
import type { Answers } from './rules'
import { surveyYear, type SubmitInput } from './schema'

type Sent = { version: number; requestKey: string }

/** Hands the survey in: answers become history, the survey gets its receipt and waits for review. Answers its id. */
export async function submitVisit(actor: Actor, personId: string, input: SubmitInput): Promise<string> {
  return handIn(actor, personId, input, async (tx, person, visit) => {
    if (visit.contact === 'lost') throw new Refusal('这次登记的是失访，不用签字。请重新打开核对页。')
    const answers = await completeAnswers(tx, person, visit)
    const status = await writeAnswers(tx, actor, 'status_answer', person, visit.id, heardStatus(answers))
    const needs = await writeAnswers(tx, actor, 'need', person, visit.id, heardNeeds(answers))
    await close(tx, visit, input, { signed_by: input.signedBy, signer_relation: input.signerRelation })
    return { status: tell(status), needs: tell(needs) }
  })
}

/** Nobody was met: no answers, no signature, but the try is on record with its reason. */
export async function submitLost(actor: Actor, personId: string, input: Sent): Promise<string> {
  return handIn(actor, personId, input, async (tx, _, visit) => {
    if (visit.contact !== 'lost') throw new Refusal('这次不是失访。请重新打开核对页，核对后签字。')
    await close(tx, visit, input, { signed_by: null, signer_relation: null })
    return { lost: visit.lostReason }
  })
}

type Work = (tx: Tx, person: Subject, visit: Visit) => Promise<Changes>

async function handIn(actor: Actor, personId: string, sent: Sent, work: Work): Promise<string> {
  return asActor(actor, async (tx) => {
    const person = await findSubject(actor, tx, personId)
    if (!person) throw new Missing()
    const visit = await findVisitOf(actor, tx, personId, surveyYear(), { lock: true })
    // a survey that was begun before the turn of the year is last year's
    if (!visit) throw new Refusal('没有上交：今年的调研还没有开始，请先填调研日期和联系方式。', { link: { href: `/casework/persons/${personId}/survey/contact`, text: '去填' } })
    if (isRepeat(actor, visit, sent)) return visit.id
    const refusal = whyCannotSurvey(person)
    if (refusal) throw new Refusal(refusal)
    claim(visit, sent, person)
    const changes = await work(tx, person, visit)
    await tx.updateTable('visit').where('id', '=', visit.id).set(savedBy(actor)).execute()
    await record(tx, actor, { ...entry('survey.submitted', person, visit.id), changes })
    return visit.id
  })
}

/** Every part is judged once more: the catalogue may have a new version since it was filled. */
async function completeAnswers(tx: Tx, person: Subject, visit: Visit): Promise<Answers> {
  const parts = partsOf(await itemsOn(tx, { day: today() }))
  const read = parts.map((part) => ({ part, draft: visit.draft.parts[part.name] }))
  for (const { part, draft } of read) {
    const wrong = draft?.done ? Object.values(readPart(part, draft.values).errors)[0] : '还没有填完'
    if (wrong) throw new Refusal(`“${part.name}”这一组：${wrong}`, { link: partLink(person, part) })
  }
  return joinAnswers(read.map(({ part, draft }) => everyItem(part, readPart(part, draft?.values ?? {}).answers)))
}

const partLink = (person: Subject, part: Part) => ({ href: `/casework/persons/${person.id}/survey/${part.number}`, text: `去填“${part.name}”` })

/** An item that was not ticked is an answer too: it ends what held before. */
const everyItem = (part: Part, answers: Answers): Answers => ({
  status: Object.fromEntries(part.status.map((item) => [item.code, answers.status[item.code] ?? null])),
  needs: Object.fromEntries(part.needs.map((item) => [item.code, answers.needs[item.code] ?? []])),
})

const heardStatus = ({ status }: Answers) => Object.entries(status).map(([code, value]) => ({ code, value }))
const heardNeeds = ({ needs }: Answers) => Object.entries(needs).map(([code, options]) => ({ code, value: options.length > 0 ? [...options] : null }))
const tell = ({ changed, confirmed, ended }: { changed: number; confirmed: number; ended: number }) => `变动${changed}，确认${confirmed}，结束${ended}`

async function close(tx: Tx, visit: Visit, sent: Sent, signature: { signed_by: string | null; signer_relation: string | null }) {
  await tx
    .updateTable('visit')
    .where('id', '=', visit.id)
    .set((eb) => ({
      ...signature, state: 'submitted', submitted_at: eb.fn<Date>('now'), version: eb('version', '+', 1),
      draft: JSON.stringify({ ...visit.draft, lastKey: sent.requestKey }),
      receipt: visit.receipt ?? undefined,
    }))
    .execute()
  if (visit.receipt === null) await tx.updateTable('visit').where('id', '=', visit.id).set({ receipt: await nextReceipt(tx, 'DC', today()) }).execute()
}

/** DC-261123-0387: counted anew each day. Taken last, since the counter's row is held until the transaction ends. */
export async function nextReceipt(tx: Tx, prefix: string, day: Day): Promise<string> {
  const { rows } = await sql<{ number: number }>`select next_receipt(${prefix}, ${day}::date) as number`.execute(tx)
  return `${prefix}-${day.slice(2).replaceAll('-', '')}-${String(rows[0]?.number ?? 0).padStart(4, '0')}`
}
