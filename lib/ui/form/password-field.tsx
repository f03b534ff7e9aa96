'use client'
import { FieldFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'

type Props = FieldProps & { autoComplete: 'current-password' | 'new-password' }

/** A secret: never shown again after a failed send, and pasting is welcome. */
export function PasswordField({ autoComplete, ...props }: Props) {
  const field = useField(props)
  return (
    <FieldFrame field={field} labelHidden={props.labelHidden}>
      <input
        type="password"
        id={field.id}
        name={props.name}
        className="chars-16"
        autoComplete={autoComplete}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </FieldFrame>
  )
}
