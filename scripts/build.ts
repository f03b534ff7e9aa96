import { loadSecrets } from '@/lib/kit/secrets'
import { config } from '@/lib/kit/config'
import { ensureBuild } from './ensure-build'
import { fail, reasonOf } from './say'

process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= loadSecrets(config.dataDir).actionsKey
await ensureBuild({ force: process.env.IF_STALE !== '1' }).catch((error: unknown) => fail(reasonOf(error)))
