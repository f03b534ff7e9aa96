import { verdictKey, type JudgeItem } from '@/lib/supervision/inspection/judgeable'
import type { StoredVerdict } from '@/lib/supervision/inspection/queries'
import { elementWords, partWords, reasonWords, shownCode, verdictWords } from '@/lib/supervision/inspection/words'
import { Empty } from '@/lib/ui/empty'
import { Notice } from '@/lib/ui/notice'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'

type Props = { why: string; items: readonly JudgeItem[]; verdicts: ReadonlyMap<string, StoredVerdict>; nameOf: (personId: string) => string }

/** The same record and its verdicts for those who may look and not judge. */
export function ReadOnlyCase({ why, items, verdicts, nameOf }: Props) {
  const find = (item: JudgeItem) => verdicts.get(verdictKey(item))
  return (
    <div className="stack">
      <Notice tone="locked"><p>{why}</p></Notice>
      <div className="panel">
        <DataTable
          caption="封存的记录和判定"
          rows={items}
          rowKey={(item) => item.key}
          empty={<Empty title="没有可以判定的记录" />}
          columns={[
            { key: 'name', head: '项', names: true, cell: (item) => item.name },
            { key: 'part', head: '部分', nowrap: true, cell: (item) => `${partWords(item.part)} ${shownCode(item.part, item.code)}` },
            { key: 'person', head: '谁的', cell: (item) => nameOf(item.personId) },
            { key: 'recorded', head: '记录', cell: (item) => [item.recorded, item.aside].filter(Boolean).join('，') },
            { key: 'verdict', head: '判定', cell: (item) => <VerdictTag verdict={find(item)} /> },
            { key: 'why', head: '原因', cell: (item) => whyWords(find(item)) },
          ]}
        />
      </div>
    </div>
  )
}

function VerdictTag({ verdict }: { verdict: StoredVerdict | undefined }) {
  if (!verdict) return <Tag tone="planned">还没有判</Tag>
  return <Tag tone={verdict.inaccurate ? 'late' : 'good'}>{verdictWords(verdict.verdict)}</Tag>
}

function whyWords(verdict: StoredVerdict | undefined): string {
  if (!verdict) return '—'
  const wrong = verdict.wrongElements.map(elementWords).join('、')
  return [verdict.reason && reasonWords(verdict.reason), verdict.note, wrong && `有误：${wrong}`].filter(Boolean).join('；') || '—'
}
