import { timeWords } from '@/lib/kit/words/dates'
import { count } from '@/lib/kit/words/numbers'
import type { listDrawnCases } from '@/lib/supervision/sampling/queries'
import { caseStateWords } from '@/lib/supervision/sampling/schema'
import { Empty } from '@/lib/ui/empty'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag, type Tone } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'

type Row = Awaited<ReturnType<typeof listDrawnCases>>[number]
const TONES: Record<string, Tone> = { 'to-judge': 'planned', judged: 'good', swapped: 'returned' }

/** The households of one township's draw, by rank. */
export function CaseTable({ cases, name }: { cases: readonly Row[]; name: string }) {
  return (
    <DataTable
      caption={`${name}抽到的户，按名次`}
      rows={cases}
      rowKey={(row) => row.id}
      empty={<Empty title="没有抽到户" />}
      columns={[
        { key: 'rank', head: '名次', num: true, cell: (row) => row.rank },
        {
          key: 'household', head: '户', names: true,
          cell: (row) => (row.state === 'swapped' ? `${row.headName}户` : <TextLink href={`/supervision/inspections/cases/${row.id}`}>{row.headName}户</TextLink>),
        },
        { key: 'village', head: '村（社区）', cell: (row) => row.village },
        { key: 'state', head: '进度', cell: (row) => <Tag tone={TONES[row.state] ?? 'planned'}>{row.state === 'to-judge' && Number(row.verdicts) > 0 ? '判了一部分' : caseStateWords(row.state)}</Tag> },
        { key: 'inaccurate', head: '不准（项）', num: true, cell: (row) => (row.state === 'judged' ? count(Number(row.inaccurate)) : '—') },
        { key: 'judged', head: '判定', cell: (row) => row.swappedReason ?? (row.judgedAt ? `${timeWords(row.judgedAt)}，${row.judgedBy}` : '—') },
      ]}
    />
  )
}
