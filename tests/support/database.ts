import { inject } from 'vitest'
import { roleUrl } from '@/lib/kit/config'
import { cloneDatabase } from './presence'
import { testEnvironment } from './test-environment'

const { ownerUrl: serverUrl, template, run } = inject('testServer')
const ownerUrl = await cloneDatabase(serverUrl, template, run, process.env.VITEST_POOL_ID ?? '1')

/** This worker's own database, as seen by the three login roles. Test files of one worker share it, one after the other. */
export const testDatabase = { ownerUrl, appUrl: roleUrl(ownerUrl, 'lf_app'), workerUrl: roleUrl(ownerUrl, 'lf_worker') }

Object.assign(process.env, testEnvironment, {
  DATABASE_URL: testDatabase.ownerUrl,
  APP_DATABASE_URL: testDatabase.appUrl,
  WORKER_DATABASE_URL: testDatabase.workerUrl,
  DATABASE_READ_URL: '',
})
