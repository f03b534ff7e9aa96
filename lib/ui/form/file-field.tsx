'use client'
import { FieldFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'

type Props = FieldProps & { accept: string; multiple?: boolean }

/** Files cannot be kept over a failed send: browsers forget them, so the hint should say what to add again. */
export function FileField({ accept, multiple, ...props }: Props) {
  const field = useField(props)
  return (
    <FieldFrame field={field} labelHidden={props.labelHidden}>
      <input
        type="file"
        id={field.id}
        name={props.name}
        accept={accept}
        multiple={multiple}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </FieldFrame>
  )
}
