import { count, counted, percent } from '@/lib/kit/words/numbers'
import { resultOf, shownAccuracy, type HouseholdTally, type Measured } from '@/lib/supervision/inspection/results'
import { sumsOf, type TownshipProgress } from '@/lib/supervision/sampling/overview'
import { CellBar } from '@/lib/ui/cell-bar'
import { Empty } from '@/lib/ui/empty'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'

type Props = { roundId: string; townships: readonly TownshipProgress[]; tallies: readonly HouseholdTally[]; mayDraw: boolean }

/** One row a township: its frame and quota, how far it is, its accuracies, and the way to draw it. */
export function TownshipTable({ roundId, townships, tallies, mayDraw }: Props) {
  const sums = sumsOf(townships)
  const link = (row: TownshipProgress) => `/supervision/inspections/${roundId}/townships/${row.township}`
  return (
    <DataTable
      caption="各乡镇（街道）的抽查进度和精准度"
      rows={townships}
      rowKey={(row) => row.township}
      empty={<Empty title="这个县没有乡镇（街道）" />}
      total="合计"
      columns={[
        { key: 'name', head: '乡镇（街道）', names: true, cell: (row) => <TextLink href={link(row)}>{row.name}</TextLink> },
        { key: 'frame', head: '在册（户）', num: true, cell: (row) => count(row.frame) },
        { key: 'quota', head: '任务（户）', num: true, cell: (row) => <Quota row={row} />, foot: count(sums.quota) },
        { key: 'judged', head: '已判／抽取（户）', num: true, cell: (row) => (row.drawn ? `${count(row.drawn.judged)}／${count(row.drawn.cases)}` : '—'), foot: `${count(sums.judged)}／${count(sums.cases)}` },
        { key: 'bar', head: <span className="vh">已判的份额</span>, wide: true, bare: true, cell: (row) => row.drawn && row.drawn.cases > 0 && <CellBar share={row.drawn.judged / row.drawn.cases} alone /> },
        { key: 'survey', head: '状况需求', num: true, cell: (row) => <Share tallies={tallies} row={row} measured="survey" /> },
        { key: 'service', head: '落实', num: true, cell: (row) => <Share tallies={tallies} row={row} measured="service" /> },
        { key: 'act', head: '办理', cell: (row) => <Act row={row} href={link(row)} mayDraw={mayDraw} /> },
      ]}
    />
  )
}

function Quota({ row }: { row: TownshipProgress }) {
  return <>{count(row.quota)}{row.quota < row.planned && <span className="small">（计划{row.planned}，全部抽取）</span>}</>
}

function Share({ tallies, row, measured }: { tallies: readonly HouseholdTally[]; row: TownshipProgress; measured: Measured }) {
  if (!row.drawn || row.drawn.judged === 0) return <>—</>
  const result = resultOf(tallies.filter(({ township }) => township === row.township), measured)
  const shown = shownAccuracy(result)
  return shown ? <>{percent(shown.official)}</> : <span className="small">样本不足</span>
}

function Act({ row, href, mayDraw }: { row: TownshipProgress; href: string; mayDraw: boolean }) {
  if (row.drawn) return <TextLink href={href}>{row.drawn.judged < row.drawn.cases ? `判定，还剩${counted(row.drawn.cases - row.drawn.judged, '户')}` : '看判定'}<span className="vh">：{row.name}</span></TextLink>
  if (row.frame === 0) return <>没有户</>
  return mayDraw ? <TextLink className="btn btn-small" href={href}>去抽签<span className="vh">：{row.name}</span></TextLink> : <>还没有抽</>
}
