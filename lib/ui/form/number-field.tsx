'use client'
import { TextField, type TextFieldProps } from './text-field'

/** A whole number as text: type=number drops what is not a number, and people must see what they typed. */
export function NumberField(props: Omit<TextFieldProps, 'type' | 'inputMode'>) {
  return <TextField width="4" {...props} inputMode="numeric" />
}
