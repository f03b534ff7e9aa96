import type { listSheets } from '@/lib/supervision/posting/queries'
import { SHEET_STATES, sheetList, type SheetList } from '@/lib/supervision/posting/list'
import { today } from '@/lib/kit/dates/day'
import { dayWords, monthWords, periodWords } from '@/lib/kit/words/dates'
import { counted } from '@/lib/kit/words/numbers'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { Pager } from '@/lib/ui/pager'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'

type Sheets = Awaited<ReturnType<typeof listSheets>>
type Row = Sheets['rows'][number]

export function IssuedSheets({ page, list }: { page: Sheets; list: SheetList }) {
  const link = (cursor: Sheets['next']) => cursor && `/supervision/sheets${sheetList.query(list, { cursor })}#issued`
  return (
    <Section id="issued" title="已印发的公示表" note="最近印发的在前">
      <div className="panel">
        <DataTable
          caption="已印发的公示表，最近的在前"
          rows={page.rows}
          rowKey={(row) => row.id}
          empty={sheetList.active(list).length > 0 ? <NoMatch unit="公示表" conditions={conditionsOf(list)} clearHref="/supervision/sheets" /> : <Empty title="还没有印发过公示表">每月初由乡镇（街道）按村印发上个月的表。</Empty>}
          columns={[
            { key: 'number', head: '编号', names: true, nowrap: true, cell: (row) => <TextLink href={`/supervision/sheets/${row.id}`}>{row.number}</TextLink> },
            { key: 'village', head: '村（社区）', cell: (row) => row.village },
            { key: 'period', head: '月份', nowrap: true, cell: (row) => monthWords(row.period) },
            { key: 'rows', head: '项次', num: true, cell: (row) => counted(row.rows, '项次') },
            { key: 'public', head: '公开期限', cell: (row) => periodWords(row.publicFrom, row.publicUntil) },
            { key: 'state', head: '状态', cell: (row) => <SheetState row={row} /> },
          ]}
        />
      </div>
      {page.rows.length > 0 && (
        <Pager holds={`本页${counted(page.rows.length, '张')}`} previous={link(page.previous) ?? undefined} next={link(page.next) ?? undefined} />
      )}
    </Section>
  )
}

function SheetState({ row }: { row: Row }) {
  if (row.state === 'superseded') return <Tag tone="returned">{SHEET_STATES.superseded}</Tag>
  if (row.publicUntil < today()) return <Tag tone="planned">期满撤下</Tag>
  return row.publicFrom > today() ? <Tag tone="soon">{`${dayWords(row.publicFrom)}起`}</Tag> : <Tag tone="good">正在公开</Tag>
}

const conditionsOf = (list: SheetList) =>
  [list.period && monthWords(list.period), list.state && SHEET_STATES[list.state as keyof typeof SHEET_STATES]].filter((word): word is string => Boolean(word))
