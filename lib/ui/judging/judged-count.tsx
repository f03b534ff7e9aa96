'use client'
import { useForm } from '@/lib/ui/form/form-context'

/** How many of these verdicts the form holds: after a refused form that is more than what is stored. */
export function JudgedCount({ names }: { names: readonly string[] }) {
  const { values } = useForm().state
  return names.filter((name) => Boolean(values[name])).length
}
