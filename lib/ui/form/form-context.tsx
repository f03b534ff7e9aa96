'use client'
import { createContext, use, type ReactNode } from 'react'
import type { FieldText, FormState } from '@/lib/kit/forms/state'

export type FormContextValue = {
  fields: Record<string, FieldText>
  state: FormState
  pending: boolean
  /** First part of every id, so two forms can stand on one page. */
  prefix: string
}

const FormContext = createContext<FormContextValue | null>(null)

export const FormProvider = FormContext.Provider

export function useForm(): FormContextValue {
  const form = use(FormContext)
  if (!form) throw new Error('A field needs an <ActionForm> around it')
  return form
}

export type FieldProps = {
  name: string
  /** Replaces the words of the form's `fields`; needed for rows whose names are made on the page. */
  label?: string
  hint?: ReactNode
  /** Last year's answer, shown beside the question: “去年：3次”. */
  last?: string
  /** Ids of further text that explains the field, such as a rule hint below it. */
  describedBy?: string
  /** For a label that the surroundings already show. */
  labelHidden?: boolean
}

export function useField({ name, label, hint, last, describedBy }: FieldProps) {
  const { fields, state, prefix } = useForm()
  const id = `${prefix}-${name}`
  const text = fields[name]
  const words = hint ?? text?.hint
  const error = Object.hasOwn(state.errors, name) ? state.errors[name] : undefined
  const hintId = words || last ? `${id}-h` : undefined
  const errorId = error ? `${id}-e` : undefined
  return {
    id,
    label: label ?? text?.label ?? name,
    hint: words,
    last,
    error,
    hintId,
    errorId,
    describedBy: [hintId, errorId, describedBy].filter(Boolean).join(' ') || undefined,
    value: one(state.values[name]),
    values: many(state.values[name]),
  }
}

export type Field = ReturnType<typeof useField>

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''
const many = (value: string | string[] | undefined) => (Array.isArray(value) ? value : value ? [value] : [])
