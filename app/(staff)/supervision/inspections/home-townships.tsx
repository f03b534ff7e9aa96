import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { today } from '@/lib/kit/dates/day'
import { count, counted, percent } from '@/lib/kit/words/numbers'
import { expectedBy, leftOf, mostLeft } from '@/lib/supervision/sampling/month'
import { sumsOf, type TownshipProgress } from '@/lib/supervision/sampling/overview'
import type { Round } from '@/lib/supervision/sampling/queries'
import { CellBar } from '@/lib/ui/cell-bar'
import { Empty } from '@/lib/ui/empty'
import { Measure } from '@/lib/ui/measure'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'

const SHOWN = 5

type Props = { actor: Actor; round: Pick<Round, 'id' | 'month'>; townships: readonly TownshipProgress[] }

/** How far this month's inspection is, and the townships with most left. */
export function TownshipsPart({ actor, round, townships }: Props) {
  const { quota, judged } = sumsOf(townships)
  const left = townships.reduce((sum, one) => sum + leftOf(one), 0)
  const expected = expectedBy(today(), round.month, quota)
  const here = `/supervision/inspections/${round.id}`
  const words = `应判${counted(quota, '户')}，已判${counted(judged, '户')}`
  return (
    <Section id="progress" title={left > 0 ? `本月抽查还剩${counted(left, '户')}` : '本月抽查判完了'} link={<MoreLink href={here}>{may(actor.role, 'inspection.judge') ? '去抽签、判定' : '看本月抽查'}</MoreLink>}>
      <div className="panel">
        <div className="panel-pad stack-s">
          <p>{words}{quota > 0 && `（${percent(judged / quota)}）`}。竖线：按工作日应到{counted(expected, '户')}。</p>
          <Measure done={judged} total={quota} expected={expected} label={`${words}，按工作日应到${counted(expected, '户')}`} />
        </div>
        {left > 0 && <TownshipsLeft rows={mostLeft(townships, SHOWN)} here={here} />}
        <p className="panel-pad"><MoreLink href={here}>看全部{counted(townships.length, '个乡镇（街道）')}</MoreLink></p>
      </div>
    </Section>
  )
}

const TownshipsLeft = ({ rows, here }: { rows: readonly TownshipProgress[]; here: string }) => (
  <DataTable
    caption="还剩最多的乡镇（街道）"
    narrow="keep"
    rows={rows}
    rowKey={(row) => row.township}
    empty={<Empty title="都判完了" />}
    columns={[
      { key: 'name', head: '乡镇（街道）', names: true, cell: (row) => <TextLink href={`${here}/townships/${row.township}`}>{row.name}</TextLink> },
      { key: 'judged', head: '已判（户）', num: true, cell: (row) => (row.drawn ? <>{count(row.drawn.judged)}<CellBar share={row.drawn.judged / row.drawn.cases} /></> : '没有抽签') },
      { key: 'left', head: '还剩', num: true, cell: (row) => count(leftOf(row)) },
    ]}
  />
)
