import { runAll } from './checks/run-all'
import { all } from './checks/steps'

await runAll(all)
