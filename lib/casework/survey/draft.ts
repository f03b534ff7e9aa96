import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import type { FormValues } from '@/lib/kit/forms/state'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { difference, record } from '@/lib/trail/record'
import { partsOf, readPart, typedOf, type Part } from './parts'
import { whyCannotChange, whyCannotSurvey } from './permission'
import { factsOf, findSubject, findVisitOf, savedBy, type Subject, type Visit } from './queries'
import { hintsFor, type Hint } from './rules'
import { surveyYear, type ContactInput, type Draft } from './schema'

/** Date and kind of contact: the first page, which opens the year's survey. Answers the part to go on with; null when none is left. */
export async function saveContact(actor: Actor, personId: string, input: ContactInput): Promise<number | null> {
  return asActor(actor, async (tx) => {
    const person = await surveyed(actor, tx, personId)
    const contact = { visited_on: input.visitedOn, contact: input.contact, lost_reason: input.lostReason || null }
    const visit = await findVisitOf(actor, tx, personId, surveyYear(), { lock: true })
    if (!visit) await openVisit(actor, tx, person, input, contact)
    else if (!isRepeat(actor, visit, input)) await changeContact(actor, tx, person, visit, input, contact)
    if (input.contact === 'lost') return null
    return nextPart(partsOf(await itemsOn(tx, { day: today() })), visit?.draft ?? { parts: {} })
  })
}

async function changeContact(actor: Actor, tx: Tx, person: Subject, visit: Visit, input: ContactInput, contact: Contact) {
  claim(visit, input, person)
  await save(actor, tx, visit, { ...visit.draft, lastKey: input.requestKey }, contact)
  const before = { visited_on: visit.visitedOn, contact: visit.contact, lost_reason: visit.lostReason }
  await record(tx, actor, { ...entry('survey.contact-saved', person, visit.id), changes: difference<Record<string, unknown>>(before, contact) })
}

type Contact = { visited_on: string; contact: string; lost_reason: string | null }

/** Two workers may open the same person at once: the second is told, nothing is overwritten. */
async function openVisit(actor: Actor, tx: Tx, person: Subject, input: ContactInput, contact: Contact) {
  const made = await tx
    .insertInto('visit')
    .values({
      id: newId(), person_id: person.id, region_code: person.regionCode, recorded_region: person.regionCode, year: surveyYear(),
      ...contact, draft: JSON.stringify({ parts: {}, lastKey: input.requestKey }),
      surveyed_by: actor.accountId, surveyed_by_name: actor.name, contributors: [actor.accountId], request_key: input.requestKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return record(tx, actor, { ...entry('survey.opened', person, made.id), changes: { contact: contact.contact } })
  const other = await findVisitOf(actor, tx, person.id, surveyYear())
  if (other && isRepeat(actor, other, input)) return
  throw clash(person, other)
}

export type PartPosted = { version: number; requestKey: string; later: string; seen: string } & Record<string, unknown>
/** `hints` the page has not shown yet: it is opened once more, with them. `next` is the part to go on with; null when all are done. */
export type PartSaved = { hints: Hint[]; later: boolean; next: number | null }

/** One group of questions, kept as typed. */
export async function savePart(actor: Actor, personId: string, number: number, input: PartPosted): Promise<PartSaved> {
  return asActor(actor, async (tx) => {
    const person = await surveyed(actor, tx, personId)
    const visit = await findVisitOf(actor, tx, personId, surveyYear(), { lock: true })
    if (!visit) throw new Refusal('请先填调研日期和联系方式', { link: { href: `/casework/persons/${personId}/survey/contact`, text: '去填' } })
    const parts = partsOf(await itemsOn(tx, { day: today() }))
    const part = parts.find((one) => one.number === number)
    if (!part) throw new Missing()
    const values = typedOf(part, input)
    const later = input.later !== ''
    const draft: Draft = { parts: { ...visit.draft.parts, [part.name]: { values, done: !later } }, lastKey: input.requestKey }
    if (!isRepeat(actor, visit, input)) {
      claim(visit, input, person)
      await save(actor, tx, visit, draft)
      await record(tx, actor, { ...entry('survey.part-saved', person, visit.id), changes: { part: part.name, done: !later } })
    }
    const seen = new Set(input.seen.split(' '))
    const hints = later ? [] : partHints(person, values, part, visit).filter((hint) => !seen.has(hint.id))
    return { hints, later, next: nextPart(parts, draft, number) }
  })
}

/** The first part after `from` that is not done, going round once. */
export function nextPart(parts: readonly Part[], draft: Draft, from = 0): number | null {
  const open = parts.filter((part) => !draft.parts[part.name]?.done)
  return (open.find((part) => part.number > from) ?? open[0])?.number ?? null
}

function partHints(person: Subject, values: FormValues, part: Part, visit: Visit): Hint[] {
  const codes = new Set([...part.status, ...part.needs].map((item) => `${item.form}-${item.code}`))
  const facts = factsOf(person, visit.visitedOn ?? today())
  return hintsFor(facts, readPart(part, values).answers).filter((hint) => codes.has(`${hint.form}-${hint.item}`))
}

async function surveyed(actor: Actor, tx: Tx, personId: string): Promise<Subject> {
  const person = await findSubject(actor, tx, personId)
  if (!person) throw new Missing()
  const refusal = whyCannotSurvey(person)
  if (refusal) throw new Refusal(refusal)
  return person
}

type Sent = { version: number; requestKey: string }

/** The same form sent twice by the same worker is one act. */
export const isRepeat = (actor: Actor, visit: Pick<Visit, 'draft' | 'surveyedBy'>, sent: Sent) =>
  visit.draft.lastKey === sent.requestKey && visit.surveyedBy === actor.accountId

/** Refuses what may not be changed, and what somebody else has changed since the form was opened. */
export function claim(visit: Visit, sent: Sent, person: Subject): void {
  const refusal = whyCannotChange(visit)
  if (refusal) throw new Refusal(refusal, { link: { href: `/casework/visits/${visit.id}`, text: '看这份调研' } })
  if (visit.version !== sent.version) throw clash(person, visit)
}

const clash = (person: Pick<Subject, 'id' | 'name'>, visit: Pick<Visit, 'surveyedByName'> | undefined) =>
  new Refusal(`没有保存：${person.name}的调研刚被${visit?.surveyedByName ?? '别人'}改过。您填的内容还在，请核对后再保存。`, {
    link: { href: `/casework/persons/${person.id}/survey`, text: '看现在的内容' },
  })

const save = (actor: Actor, tx: Tx, visit: Visit, draft: Draft, contact: Partial<Contact> = {}) =>
  tx
    .updateTable('visit')
    .where('id', '=', visit.id)
    .set((eb) => ({
      ...contact, draft: JSON.stringify(draft), ...savedBy(actor), version: eb('version', '+', 1),
    }))
    .execute()

export const entry = (action: `survey.${string}`, person: Pick<Subject, 'id' | 'regionCode'>, visitId: string) => ({
  action, subject: { type: 'visit', id: visitId }, personId: person.id, regionCode: person.regionCode,
})
