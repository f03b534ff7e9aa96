import 'server-only'
import { notFound, redirect } from 'next/navigation'
import type { z } from 'zod'
import { VISITOR } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { isDatabaseDown, isForbiddenRow, isOvertaken } from '@/lib/kit/db/failure'
import { readForm, typedValues, without, type Schema } from '@/lib/kit/forms/read-form'
import type { FormState, FormValues } from '@/lib/kit/forms/state'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { parkForm, unparkForm } from './parked-form'
import { currentPath, currentSession, firstPassword, type ActorAt, type Door } from './require-actor'

type Spec<D extends Door, A extends z.ZodTuple, S extends Schema> = {
  permission: D
  /** The arguments that the page has bound: they come back from the browser, so they are input. */
  args: A
  /** The form's schema; a function where the fields depend on data, e.g. on the catalogue. */
  input: S | ((actor: ActorAt<D>, ...args: z.output<A>) => Promise<S>)
  /** Fields that are never sent back, such as passwords. */
  secret?: readonly string[]
}

export const OVERTAKEN = '没有保存：有关的记录刚被移交或改动。您填的内容还在，请回到名册核对后再试。'
export const DATABASE_DOWN = '现在连不上数据库。您填的内容还在本页，请1分钟后再按一次，不会重复。'

/**
 * The one door for writes. `run` answers the path to go to; a `Refusal` shows on the form, a `Missing` row is a 404.
 * A session that has ended keeps what was typed and comes back to the filled form after signing in again.
 */
export function formAction<D extends Door, A extends z.ZodTuple, S extends Schema>(
  spec: Spec<D, A, S>,
  run: (actor: ActorAt<D>, input: z.output<S>, ...args: z.output<A>) => Promise<string>,
) {
  return async (...call: [...args: z.input<A>, previous: FormState, data: FormData]): Promise<FormState> => {
    const sent = call.at(-1)
    // A forged call may bring anything in the form's place.
    const data = sent instanceof FormData ? sent : new FormData()
    let next: string
    let values: FormValues = {}
    try {
      const actor = await actorAt(spec.permission, data, spec.secret ?? [])
      const args = spec.args.safeParse(call.slice(0, -2))
      if (!args.success) throw new Missing()
      const bound = args.data as z.output<A>
      const schema = typeof spec.input === 'function' ? await spec.input(actor, ...bound) : spec.input
      const form = readForm(schema, data, spec.secret)
      if (!form.ok) return form.state
      values = form.values
      next = await run(actor, form.input, ...bound)
    } catch (error) {
      if (error instanceof Missing || isForbiddenRow(error)) notFound()
      if (error instanceof Refusal) return refused(without(values, spec.secret ?? []), error)
      if (isOvertaken(error)) return { values: typedValues(data, spec.secret), errors: {}, refusal: { message: OVERTAKEN } }
      if (isDatabaseDown(error)) return { values: typedValues(data, spec.secret), errors: {}, refusal: { message: DATABASE_DOWN } }
      throw error
    }
    await unparkForm()
    redirect(next) // outside the try: redirect works by throwing
  }
}

async function actorAt<D extends Door>(door: D, data: FormData, secret: readonly string[]): Promise<ActorAt<D>> {
  if (door === 'public') return VISITOR as ActorAt<D>
  const session = await currentSession()
  if (!session) {
    const back = await currentPath()
    await parkForm(back, typedValues(data, secret))
    redirect(`/sign-in?back=${encodeURIComponent(back)}`)
  }
  if (!may(session.actor.role, door)) throw new Missing()
  if (session.mustChangePassword && door !== 'own-account.manage') redirect(firstPassword(await currentPath()))
  return session.actor as ActorAt<D>
}

function refused(values: FormValues, error: Refusal): FormState {
  if (error.field) return { values, errors: { [error.field]: error.message } }
  return { values, errors: {}, refusal: { message: error.message, href: error.link?.href, linkText: error.link?.text } }
}
