import { type LoginRole, roleUrl } from '@/lib/kit/config'
import { withClient } from './server/connect'

/** Lets pages and jobs sign in after a migration. A role whose URL is given by the environment is not ours to change. */
export async function openLogins(ownerUrl: string): Promise<void> {
  const given = { lf_app: process.env.APP_DATABASE_URL, lf_worker: process.env.WORKER_DATABASE_URL }
  for (const role of ['lf_app', 'lf_worker'] as const) if (!given[role]) await openLogin(ownerUrl, role)
}

/** Sets the password only when it does not work yet: two starts writing the same role at once would collide. */
async function openLogin(ownerUrl: string, role: LoginRole): Promise<void> {
  const url = roleUrl(ownerUrl, role)
  const works = await withClient(url, () => Promise.resolve(true)).catch(() => false)
  if (works) return
  await withClient(ownerUrl, (client) =>
    client.query(`alter role ${role} login password ${client.escapeLiteral(decodeURIComponent(new URL(url).password))}`),
  )
}
