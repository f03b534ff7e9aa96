'use client'
import { useActionState, useEffect, type FormEvent, type ReactNode } from 'react'
import { emptyForm, isFailed, type FieldText, type FormAction, type FormValues } from '@/lib/kit/forms/state'
import { ErrorSummary } from './error-summary'
import { FormProvider } from './form-context'
import { SubmitButton } from './submit-button'

type Props = {
  /** Bound on the server page: binding here hangs the server when scripts are off (vercel/next.js #57867). */
  action: FormAction
  fields: Record<string, FieldText>
  values?: FormValues
  /** Words of the main button, the same as the page promises. Left out, the form brings its own buttons. */
  submit?: ReactNode
  /** Beside the main button: a second act, the way out. */
  beside?: ReactNode
  children: ReactNode
  id?: string
  className?: string
  danger?: boolean
  wide?: boolean
  label?: string
}

export function ActionForm({ action, fields, values, submit, beside, children, id, className = 'stack', danger, wide, label }: Props) {
  const [state, formAction, pending] = useActionState(action, emptyForm(values))
  useTitleOfErrors(isFailed(state))

  // A second click while the first is on its way must not send twice; a disabled button would lose its focus.
  const guard = (event: FormEvent) => {
    if (pending) event.preventDefault()
  }

  return (
    <FormProvider value={{ fields, state, pending, prefix: id ?? 'f' }}>
      <form id={id} action={formAction} onSubmit={guard} className={className} aria-label={label} aria-busy={pending || undefined} noValidate>
        <ErrorSummary />
        {children}
        {submit && (
          <div className={wide ? 'stack-s' : 'btn-row'}>
            <SubmitButton main danger={danger} wide={wide}>{submit}</SubmitButton>
            {beside}
          </div>
        )}
      </form>
    </FormProvider>
  )
}

const MARK = '错误：'

function useTitleOfErrors(failed: boolean) {
  useEffect(() => {
    if (!failed || document.title.startsWith(MARK)) return
    document.title = MARK + document.title
    return () => {
      if (document.title.startsWith(MARK)) document.title = document.title.slice(MARK.length)
    }
  }, [failed])
}
