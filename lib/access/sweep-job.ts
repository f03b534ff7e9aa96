import { sql } from 'kysely'
import type { Job } from '@/lib/kit/jobs/worker'
import { asWorker } from './database'

/** What has ended is kept this long: sessions for questions of the day, forms and throttles until they mean nothing. */
const SESSION_DAYS = 180

/** Every night: parked forms, throttles and sessions that are over. The trail keeps who signed in and when. */
export const sweepJob: Job = { name: 'access-sweep', cron: '40 3 * * *', run: sweepEnded }

export function sweepEnded(): Promise<void> {
  return asWorker(async (tx) => {
    await tx.deleteFrom('parked_form').where('expires_at', '<', sql<Date>`now()`).execute()
    await tx.deleteFrom('sign_in_throttle').where('last_at', '<', sql<Date>`now() - interval '2 days'`).execute()
    await tx.deleteFrom('session').where('expires_at', '<', sql<Date>`now() - make_interval(days => ${SESSION_DAYS})`).execute()
  })
}
