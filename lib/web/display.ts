import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { DISPLAY_COOKIE, DISPLAY_MAX_AGE, parseDisplay, serializeDisplay, type Display } from '@/lib/ui/display'

/** How this reader wants to see the site. */
export const currentDisplay = cache(async (): Promise<Display> => parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value))

/** Readable by scripts: the switch in the page's head changes it in place. It says nothing about the person. */
export async function rememberDisplay(display: Display) {
  ;(await cookies()).set(DISPLAY_COOKIE, serializeDisplay(display), { path: '/', maxAge: DISPLAY_MAX_AGE, sameSite: 'lax' })
}
