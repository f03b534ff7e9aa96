import { say } from '../say'
import { type Count, sum } from './count'
import type { Step } from './steps'

/** Runs every step, also after a failed one, and ends the program; the counts are the very last line. */
export async function runAll(steps: readonly Step[]): Promise<never> {
  const counts: Count[] = []
  for (const { name, run } of steps) {
    say(`\n== ${name}`)
    counts.push(await run())
  }
  say('')
  for (const [index, { passed, failed }] of counts.entries()) say(`${failed ? '✗' : '✓'} ${steps[index]?.name}：${passed} passed, ${failed} failed`)
  const { passed, failed } = sum(counts)
  say(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
