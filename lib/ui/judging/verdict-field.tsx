'use client'
import { FieldWords } from '@/lib/ui/form/field-frame'
import { useField } from '@/lib/ui/form/form-context'
import { SixJudge, type SixJudged } from '@/lib/ui/six/six-judge'
import { VerdictKeys, type VerdictKey } from './verdict-keys'

/** The verdict keys as a field of a form: they keep what was chosen when the form comes back. */
export function VerdictField({ name, item, keys }: { name: string; item: string; keys: readonly VerdictKey[] }) {
  const field = useField({ name, label: item })
  return (
    <div id={field.id} tabIndex={-1} className={field.error ? 'is-wrong' : undefined}>
      <FieldWords field={field} />
      <VerdictKeys name={name} item={item} keys={keys} chosen={field.value} />
    </div>
  )
}

/** The six elements of one service, each with its 有误 box. */
export function SixField({ name, question, elements }: { name: string; question: string; elements: readonly Omit<SixJudged, 'wrong'>[] }) {
  const field = useField({ name })
  return (
    <div id={field.id} tabIndex={-1} className={field.error ? 'is-wrong' : undefined}>
      <FieldWords field={field} />
      <SixJudge name={name} question={question} elements={elements.map((element) => ({ ...element, wrong: field.values.includes(element.value) }))} />
    </div>
  )
}
