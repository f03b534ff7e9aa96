'use client'
import { useEffect, useRef } from 'react'
import { isFailed } from '@/lib/kit/forms/state'
import { TextLink } from '@/lib/ui/text-link'
import { useForm } from './form-context'

/** What has to be changed, at the top, taking focus; or why the whole act was refused. What was typed stays. */
export function ErrorSummary() {
  const { state, prefix } = useForm()
  const box = useRef<HTMLDivElement>(null)
  const errors = Object.entries(state.errors)
  const shown = isFailed(state)
  useEffect(() => {
    if (isFailed(state)) box.current?.focus()
  }, [state])
  if (!shown) return null

  const titleId = `${prefix}-errors`
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box} aria-labelledby={titleId}>
      <h2 id={titleId}>{errors.length > 0 ? `有${errors.length}处要改，其他内容都保留着` : state.refusal?.message}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, words]) => (
            <li key={name}><a href={`#${prefix}-${name}`}>{words}</a></li>
          ))}
        </ul>
      )}
      {state.refusal && errors.length > 0 && <p>{state.refusal.message}</p>}
      {state.refusal?.href && (
        <p><TextLink href={state.refusal.href}>{state.refusal.linkText ?? '去看看'}</TextLink></p>
      )}
    </div>
  )
}
