import 'server-only'
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { accountOfSession } from '@/lib/access/session'
import { asGate } from '@/lib/access/database'
import { config } from '@/lib/kit/config'
import { newId, RowId } from '@/lib/kit/id'
import type { FormValues } from '@/lib/kit/forms/state'
import { currentPath, currentSession } from './require-actor'
import { readSessionId } from './session-cookie'

const COOKIE = 'lf-parked'
const MINUTES = 60
/** Forms of one account that are kept at a time: the cookie of an ended session must not fill the table. */
const MOST = 5

/**
 * Keeps what was typed when the session had ended: sealed with a key that only this browser's cookie holds, for the
 * account that typed it, for one hour.
 */
export async function parkForm(path: string, values: FormValues): Promise<void> {
  const sessionId = await readSessionId()
  if (!sessionId) return
  const key = randomBytes(32)
  const id = newId()
  const kept = await asGate(async (tx) => {
    const accountId = await accountOfSession(tx, sessionId)
    if (!accountId) return false
    const expires_at = new Date(Date.now() + MINUTES * 60_000)
    await tx.insertInto('parked_form').values({ id, account_id: accountId, path, sealed: seal(key, values), expires_at }).execute()
    const newest = tx.selectFrom('parked_form').where('account_id', '=', accountId).orderBy('id', 'desc').limit(MOST).select('id')
    await tx.deleteFrom('parked_form').where('account_id', '=', accountId).where('id', 'not in', newest).execute()
    return true
  })
  if (!kept) return
  const secure = config.publicUrl.startsWith('https:')
  ;(await cookies()).set(COOKIE, `${id}.${key.toString('base64url')}`, {
    httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: MINUTES * 60,
  })
}

/** What this browser and this account had typed on this page, or null. */
export async function parkedValues(): Promise<FormValues | null> {
  const [id, key] = (await cookies()).get(COOKIE)?.value.split('.') ?? []
  const session = await currentSession()
  if (!RowId.safeParse(id).success || !key || !session) return null
  const path = await currentPath()
  const row = await asGate((tx) =>
    tx
      .selectFrom('parked_form')
      .where('id', '=', id as string)
      .where('account_id', '=', session.actor.accountId)
      .where('path', '=', path)
      .where('expires_at', '>', new Date())
      .select('sealed')
      .executeTakeFirst(),
  )
  return row ? open(Buffer.from(key, 'base64url'), row.sealed) : null
}

/** After that form has been saved nothing needs to be kept. Other forms on the way back to it leave it alone: signing in, the display. */
export async function unparkForm(): Promise<void> {
  const jar = await cookies()
  const id = jar.get(COOKIE)?.value.split('.')[0]
  if (!RowId.safeParse(id).success) return
  const path = await currentPath()
  const { numDeletedRows } = await asGate((tx) =>
    tx.deleteFrom('parked_form').where('id', '=', id as string).where('path', '=', path).executeTakeFirst(),
  )
  if (numDeletedRows > 0n) jar.set(COOKIE, '', { path: '/', maxAge: 0 })
}

function seal(key: Buffer, values: FormValues): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(JSON.stringify(values), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function open(key: Buffer, sealed: Buffer): FormValues | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28))
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')) as FormValues
  } catch {
    return null // a forged or foreign cookie opens nothing
  }
}
