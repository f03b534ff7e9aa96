'use client'
import type { ReactNode } from 'react'
import { Icon } from '@/lib/ui/icon'
import type { Field } from './form-context'

/** Label, hint, error, control: always in this order. */
export function FieldFrame({ field, labelHidden, children }: { field: Field; labelHidden?: boolean; children: ReactNode }) {
  return (
    <div className={field.error ? 'field is-wrong' : 'field'}>
      <label htmlFor={field.id} className={labelHidden ? 'vh' : undefined}>{field.label}</label>
      <FieldWords field={field} />
      {children}
    </div>
  )
}

/** The same frame around several controls: the question is the legend. */
export function GroupFrame({ field, labelHidden, big, children }: { field: Field; labelHidden?: boolean; big?: boolean; children: ReactNode }) {
  return (
    <fieldset className={field.error ? 'is-wrong' : undefined} aria-describedby={field.describedBy}>
      <legend className={labelHidden ? 'vh' : big ? 'legend-l' : 'label'}>{field.label}</legend>
      <FieldWords field={field} />
      {children}
    </fieldset>
  )
}

export function FieldWords({ field }: { field: Field }) {
  return (
    <>
      {field.hintId && (
        <p className="hint" id={field.hintId}>
          {field.hint}
          {field.last && <span className="last">去年：{field.last}</span>}
        </p>
      )}
      {field.error && (
        <p className="wrong" id={field.errorId}>
          <Icon name="late" />
          <span><span className="vh">错误：</span>{field.error}</span>
        </p>
      )}
    </>
  )
}
