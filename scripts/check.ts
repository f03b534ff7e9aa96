import { runAll } from './checks/run-all'
import { quick } from './checks/steps'

await runAll(quick)
