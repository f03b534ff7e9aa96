import 'server-only'
import type { ComponentProps } from 'react'
import { ActionForm } from '@/lib/ui/form/action-form'
import { parkedValues } from './parked-form'

type Props = ComponentProps<typeof ActionForm>

/**
 * The form of a page. When the session ended while it was being filled, it opens again with what was typed.
 * The version stays the typed one: a change made by somebody else in between is still noticed.
 */
export async function Form(props: Props) {
  const parked = await parkedValues()
  const isThisForm = parked !== null && Object.keys(props.fields).some((name) => name in parked)
  return <ActionForm {...props} values={isThisForm ? { ...props.values, ...parked } : props.values} />
}
