import { count, counted } from '@/lib/kit/words/numbers'
import type { listRoundsOf } from '@/lib/supervision/sampling/month'
import { CellBar } from '@/lib/ui/cell-bar'
import { Empty } from '@/lib/ui/empty'
import { Measure } from '@/lib/ui/measure'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'

const HERE = '/supervision/inspections'
const SHOWN = 5

type Rounds = Awaited<ReturnType<typeof listRoundsOf>>

/** How far the counties are with this month's inspection, those with most left first. */
export function CountiesPart({ rounds }: { rounds: Rounds }) {
  const judged = rounds.reduce((sum, round) => sum + round.judged, 0)
  const cases = rounds.reduce((sum, round) => sum + round.cases, 0)
  const words = `已抽${counted(cases, '户')}，已判${counted(judged, '户')}`
  return (
    <Section id="progress" title="本月各县抽查" link={<MoreLink href={HERE}>看每月抽查</MoreLink>}>
      <div className="panel">
        {rounds.length === 0 ? <Empty title="这个月还没有县开启抽查">县里开启以后，进度会出现在这里。</Empty> : (
          <>
            <div className="panel-pad stack-s">
              <p>{counted(rounds.length, '个县')}开启了抽查，{words}。</p>
              <Measure done={judged} total={cases} label={words} />
            </div>
            <CountyTable rows={rounds.slice(0, SHOWN)} />
          </>
        )}
      </div>
    </Section>
  )
}

const CountyTable = ({ rows }: { rows: Rounds }) => (
  <DataTable
    caption="还剩最多的县"
    narrow="keep"
    rows={rows}
    rowKey={(row) => row.id}
    empty={<Empty title="这个月还没有县开启抽查" />}
    columns={[
      { key: 'office', head: '县（市、区）', names: true, cell: (row) => <TextLink href={`${HERE}/${row.id}`}>{row.office}</TextLink> },
      { key: 'townships', head: '已抽乡镇', num: true, cell: (row) => counted(row.townships, '个') },
      { key: 'judged', head: '已判（户）', num: true, cell: (row) => <>{count(row.judged)}<CellBar share={row.cases > 0 ? row.judged / row.cases : 0} /></> },
      { key: 'left', head: '还剩', num: true, cell: (row) => count(row.cases - row.judged) },
    ]}
  />
)
