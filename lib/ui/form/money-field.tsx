'use client'
import { TextField, type TextFieldProps } from './text-field'

/** Yuan as text with up to two decimals; the schema turns it into 分. */
export function MoneyField(props: Omit<TextFieldProps, 'type' | 'inputMode' | 'unit'>) {
  return <TextField width="8" {...props} inputMode="decimal" unit="元" />
}
