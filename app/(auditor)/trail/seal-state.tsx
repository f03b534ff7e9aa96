import { atMost } from '@/lib/kit/words/numbers'
import { momentWords } from '@/lib/kit/words/dates'
import type { findSealState } from '@/lib/trail/list'
import { ActionForm } from '@/lib/ui/form/action-form'
import { Kv, type Fact } from '@/lib/ui/kv'
import { Panel } from '@/lib/ui/panel'
import { verifyNow } from './actions'

type Seals = Awaited<ReturnType<typeof findSealState>>

/** How far the trail is sealed, what the last verification said, and a way to verify it now. */
export function SealState({ seals: { last, unsealed, verified } }: { seals: Seals }) {
  const facts: Fact[] = [
    { term: '最后一号封存', value: last ? `第${last.number}号，到第${last.lastId}条，${momentWords(last.at)}` : '还没有封存' },
    { term: '还没有封存', value: `${atMost(unsealed, 10_000, '条')}，每分钟封存一次` },
    { term: '校验码', value: last ? <code>{last.hash}</code> : '—' },
    { term: '上次核对', value: verified ? `${momentWords(verified.at)}：${resultOf(verified.changes)}` : '还没有核对过' },
  ]
  return (
    <Panel title="封存" className="stack">
      <Kv facts={facts} tight />
      <ActionForm action={verifyNow} fields={{}} className="btn-row"><button className="btn btn-small">现在从头核对</button></ActionForm>
    </Panel>
  )
}

const resultOf = (changes: unknown) => String((changes as { result?: unknown } | null)?.result ?? '')
