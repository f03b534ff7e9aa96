import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { inScope } from '@/lib/access/scope'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { addEvent, recordPerPerson } from './issue'
import { lastReplier, listEvents, listFindings, rectificationForUpdate } from './queries'
import { whyBadDeadline, whyCannotCheck, whyCannotReply } from './rules'
import type { CloseInput, RectificationState, ReopenInput, ReplyInput } from './schema'

/** A worker answers what was found and what has been changed. */
export function replyTo(actor: Actor, id: string, input: ReplyInput): Promise<void> {
  return asActor(actor, async (tx) => {
    const notice = await newest(actor, tx, id, input.version)
    const why = whyCannotReply(actor, notice)
    if (why) throw new Refusal(why)
    await move(actor, tx, notice, { state: 'replied', words: input.words, changed: input.changed })
  })
}

/** The issuing office has looked at the reply and is content. */
export function close(actor: Actor, id: string, input: CloseInput): Promise<void> {
  return asActor(actor, async (tx) => {
    const notice = await newest(actor, tx, id, input.version)
    await mayCheck(actor, tx, notice)
    await move(actor, tx, notice, { state: 'closed', words: input.words || '整改到位。' })
  })
}

/** The reply is not enough: back, with words and a new deadline. */
export function reopen(actor: Actor, id: string, input: ReopenInput): Promise<void> {
  return asActor(actor, async (tx) => {
    const notice = await newest(actor, tx, id, input.version)
    await mayCheck(actor, tx, notice)
    const why = whyBadDeadline(input.dueOn, today())
    if (why) throw new Refusal(why, { field: 'dueOn' })
    await move(actor, tx, notice, { state: 'reopened', words: input.reason, dueOn: input.dueOn })
  })
}

type Row = NonNullable<Awaited<ReturnType<typeof rectificationForUpdate>>>

async function newest(actor: Actor, tx: Tx, id: string, version: number): Promise<Row> {
  const notice = await rectificationForUpdate(actor, tx, id)
  if (!notice) throw new Missing()
  if (notice.version === version) return notice
  throw new Refusal('没有保存：这份整改刚被别人办过。您填的内容还在，请核对后再保存。', {
    link: { href: `/management/rectifications/${id}`, text: '看最新的情况' },
  })
}

async function mayCheck(actor: Actor, tx: Tx, notice: Row) {
  const why = whyCannotCheck(actor, { ...notice, repliedBy: lastReplier(await listEvents(actor, tx, notice.id)) })
  if (why) throw new Refusal(why)
}

type Step = { state: RectificationState; words: string; changed?: string; dueOn?: string }

async function move(actor: Actor, tx: Tx, notice: Row, step: Step) {
  await tx
    .updateTable('rectification')
    .where(inScope(actor, 'rectification'))
    .where('id', '=', notice.id)
    .set((eb) => ({ state: step.state, version: eb('version', '+', 1), ...(step.dueOn ? { due_on: step.dueOn } : {}) }))
    .execute()
  await addEvent(actor, tx, notice, step.state, step.words, step.changed)
  const persons = (await listFindings(actor, tx, notice.id)).map(({ personId }) => personId)
  await recordPerPerson(actor, tx, notice, `rectification.${step.state}`, persons, { number: notice.number, state: step.state })
}
