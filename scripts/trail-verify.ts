import './runtime'
import './server-only'
import { asWorker, closePools } from '@/lib/access/database'
import { keptHeads, type Head } from '@/lib/trail/heads'
import { verifyTrail } from '@/lib/trail/verify'
import { openEnvironment } from './environment'
import { reasonOf, say } from './say'

/** `npm run trail:verify [-- 12:9f3c…]`: also checks heads that somebody has on paper, given as number:hash. */
const environment = await openEnvironment()
try {
  const heads = [...(await keptHeads()), ...process.argv.slice(2).map(printedHead)].toSorted((one, other) => one.number - other.number)
  const { seals, entries, unsealed, head, broken } = await asWorker((tx) => verifyTrail(tx, heads))
  say(`已核对 ${seals} 号封存，共 ${entries} 条记录；另有 ${unsealed} 条还没有封存。`)
  if (head) say(`最后一号 ${head.number}:${head.hash}`)
  if (heads.length === 0) say('没有另存的校验码可比，查不出链尾被截断。')
  if (broken) {
    process.exitCode = 1
    say(`不对：${broken.words}${broken.entryId === null ? '' : `（记录编号 ${broken.entryId}）`}。`)
  } else {
    say('完好。')
  }
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exitCode = 1
} finally {
  await closePools()
  await environment.stop()
}

function printedHead(text: string): Head {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text)
  if (!match) throw new Error(`看不懂 ${text}，应为 号数:64位校验码`)
  return { number: Number(match[1]), hash: match[2]! }
}
