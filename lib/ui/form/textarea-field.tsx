'use client'
import { FieldFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'

type Props = FieldProps & { short?: boolean; maxLength?: number }

export function TextareaField({ short, maxLength, ...props }: Props) {
  const field = useField(props)
  return (
    <FieldFrame field={field} labelHidden={props.labelHidden}>
      <textarea
        id={field.id}
        name={props.name}
        className={short ? 'short' : undefined}
        defaultValue={field.value}
        maxLength={maxLength}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </FieldFrame>
  )
}
