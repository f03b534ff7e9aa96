'use client'
import type { InputHTMLAttributes, ReactNode } from 'react'
import { FieldFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'

/** Width follows the expected answer: 2, 4, 8 or 16 characters, or the whole column. */
export type Width = '2' | '4' | '8' | '16' | 'full'

export type TextFieldProps = FieldProps & {
  width?: Width
  unit?: ReactNode
  type?: 'text' | 'tel' | 'email'
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'maxLength'>

export function TextField({ width = '16', unit, type = 'text', inputMode, autoComplete = 'off', autoCapitalize, spellCheck, maxLength, ...props }: TextFieldProps) {
  const field = useField(props)
  const input = (
    <input
      type={type}
      id={field.id}
      name={props.name}
      className={width === 'full' ? undefined : `chars-${width}`}
      defaultValue={field.value}
      inputMode={inputMode}
      autoComplete={autoComplete}
      autoCapitalize={autoCapitalize}
      spellCheck={spellCheck}
      maxLength={maxLength}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={field.describedBy}
    />
  )
  return (
    <FieldFrame field={field} labelHidden={props.labelHidden}>
      {unit ? <div className="unit">{input}<span>{unit}</span></div> : input}
    </FieldFrame>
  )
}
