'use client'
import { ChoiceInput } from './choice-input'
import { FieldWords } from './field-frame'
import { useField, type FieldProps } from './form-context'

type Props = FieldProps & { value?: string; note?: string }

/** One yes: posts `value` when ticked and nothing when not. */
export function CheckField({ value = 'yes', note, ...props }: Props) {
  const field = useField(props)
  return (
    <div className={field.error ? 'field is-wrong' : 'field'}>
      <FieldWords field={field} />
      <ChoiceInput
        type="checkbox"
        id={field.id}
        name={props.name}
        option={{ value, label: field.label, note }}
        checked={field.value === value}
        describedBy={field.describedBy}
      />
    </div>
  )
}
