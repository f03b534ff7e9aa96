import './runtime'
import './server-only'
import { asWorker, closePools } from '@/lib/access/database'
import { monthWords } from '@/lib/kit/words/dates'
import { recompute, type Check } from '@/lib/supervision/sampling/draw'
import { checkSeed, findProofByNumber } from '@/lib/supervision/sampling/proof'
import { openEnvironment } from './environment'
import { reasonOf, say } from './say'

/** `npm run draw:verify -- 12`: computes every draw of round 12 again from its seed and frame. */
const environment = await openEnvironment()
try {
  const number = Number(process.argv[2])
  if (!Number.isInteger(number) || number < 1) throw new Error('请写抽查编号，例如：npm run draw:verify -- 12')
  const proof = await asWorker((tx) => findProofByNumber(tx, number))
  if (!proof) throw new Error(`没有第 ${number} 号抽查`)
  say(`第 ${number} 号抽查：${proof.round.office}，${monthWords(proof.round.month)}，${proof.draws.length} 次抽签。`)
  const wrong = [
    ...report('种子', checkSeed(proof.round, proof.sealHash)),
    ...proof.draws.flatMap((draw) => report(`${draw.name}（${draw.frame.length} 户中抽 ${draw.quota} 户）`, recompute(draw))),
  ]
  if (wrong.length > 0) process.exitCode = 1
  say(wrong.length > 0 ? `不一致：${wrong.length} 处。` : '全部一致。')
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exitCode = 1
} finally {
  await closePools()
  await environment.stop()
}

function report(name: string, checks: readonly Check[]): Check[] {
  for (const { what, ok, stored, computed } of checks) say(`${ok ? '一致' : '不一致'}  ${name}  ${what}  ${ok ? stored : `存下 ${stored}，重算 ${computed}`}`)
  return checks.filter(({ ok }) => !ok)
}
