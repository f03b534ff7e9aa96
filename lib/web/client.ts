import 'server-only'
import { headers } from 'next/headers'
import type { Client } from '@/lib/access/sign-in/authenticate'
import { ADDRESS_HEADER } from './server/client-address'
import { readSessionId } from './session-cookie'

/** From where a sign-in is tried. */
export async function clientOfRequest(): Promise<Client> {
  const list = await headers()
  return {
    address: (list.get(ADDRESS_HEADER) ?? 'unknown').slice(0, 64),
    device: (list.get('user-agent') ?? '').slice(0, 200),
    sessionId: await readSessionId(),
  }
}
