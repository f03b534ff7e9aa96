'use client'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useActionState, type FormEvent, type ReactNode } from 'react'
import { emptyForm, type FormAction } from '@/lib/kit/forms/state'
import { DISPLAY_COOKIE, DISPLAY_MAX_AGE, displayAttributes, serializeDisplay, type Display } from '@/lib/ui/display'

type Props = { action: FormAction; to: Display; className: string; children: ReactNode }

/**
 * One press changes how the site looks. Without scripts it posts and comes back to this page; with scripts the
 * page is drawn anew in place, so a half-filled form on it stays filled.
 */
export function DisplaySwitch({ action, to, className, children }: Props) {
  const [, formAction] = useActionState(action, emptyForm())
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams().toString()

  const inPlace = (event: FormEvent) => {
    event.preventDefault()
    document.cookie = `${DISPLAY_COOKIE}=${serializeDisplay(to)}; path=/; max-age=${DISPLAY_MAX_AGE}; samesite=lax`
    for (const [name, value] of Object.entries(displayAttributes(to))) {
      if (value) document.documentElement.setAttribute(name, value)
      else document.documentElement.removeAttribute(name)
    }
    router.refresh()
  }

  return (
    <form action={formAction} onSubmit={inPlace} className="band-form">
      <input type="hidden" name="size" value={to.size} readOnly />
      {to.care && <input type="hidden" name="care" value="yes" readOnly />}
      {to.contrast && <input type="hidden" name="contrast" value="yes" readOnly />}
      <input type="hidden" name="back" value={query ? `${path}?${query}` : path} readOnly />
      <button className={className}>{children}</button>
    </form>
  )
}
