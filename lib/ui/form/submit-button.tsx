'use client'
import type { ReactNode } from 'react'
import { useForm } from './form-context'

type Props = {
  children: ReactNode
  name?: string
  value?: string
  main?: boolean
  danger?: boolean
  wide?: boolean
  small?: boolean
  plain?: boolean
  className?: string
}

/** A submit button inside an ActionForm; while the form is on its way it says so and further clicks do nothing. */
export function SubmitButton({ children, name, value, main, danger, wide, small, plain, className }: Props) {
  const { pending } = useForm()
  const look = main ? (danger ? 'btn-danger-main' : 'btn-main') : danger ? 'btn-danger' : ''
  const classes = ['btn', look, wide && 'btn-wide', small && 'btn-small', plain && 'btn-plain', className]
  return (
    <button className={classes.filter(Boolean).join(' ')} name={name} value={value} aria-disabled={pending || undefined}>
      {children}
      {pending && main && <output>，正在保存…</output>}
    </button>
  )
}
