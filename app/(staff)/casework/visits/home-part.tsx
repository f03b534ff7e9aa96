import type { Actor } from '@/lib/access/actor'
import { listChildRegions } from '@/lib/casework/region/queries'
import { TOWNSHIP, VILLAGE } from '@/lib/casework/region/schema'
import { mostLeft, openOf, progressByRegion, surveyProgress } from '@/lib/casework/survey/list'
import { surveyYear } from '@/lib/casework/survey/schema'
import type { Tx } from '@/lib/kit/db/types'
import { count, counted } from '@/lib/kit/words/numbers'
import { CellBar } from '@/lib/ui/cell-bar'
import { Empty } from '@/lib/ui/empty'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { ProgressTape } from './progress-tape'

const HERE = '/casework/visits'
const SHOWN = 5

/** The year's survey on the first page of villages and townships; wider offices see their inspection there. */
export async function surveyHomePart(actor: Actor, tx: Tx) {
  if (actor.region.level < TOWNSHIP) return null
  const year = surveyYear()
  const progress = await surveyProgress(actor, tx, year, actor.scope)
  const left = openOf(progress)
  const villages = actor.region.level < VILLAGE ? await villagesLeft(actor, tx, year) : []
  return {
    beside: (
      <Section id="survey" title={left > 0 ? `${year}年调研还剩${counted(left, '人')}` : `${year}年调研都交了`} link={<MoreLink href={HERE}>{actor.region.level < VILLAGE ? '看各村' : '看名单'}</MoreLink>}>
        <div className="stack">
          <ProgressTape progress={progress} year={year} />
          {villages.length > 0 && <div className="panel"><VillageTable rows={villages} /></div>}
        </div>
      </Section>
    ),
  }
}

type Row = { code: number; name: string; total: number; left: number }

async function villagesLeft(actor: Actor, tx: Tx, year: number): Promise<Row[]> {
  const below = await progressByRegion(actor, tx, year, actor.scope, 1)
  const names = new Map((await listChildRegions(tx, actor.region.code)).map(({ code, name }) => [code, name]))
  return mostLeft(below, SHOWN).map(({ code, total, left }) => ({ code, total, left, name: names.get(code) ?? '' }))
}

const VillageTable = ({ rows }: { rows: readonly Row[] }) => (
  <DataTable
    caption="还剩最多的村（社区）"
    narrow="keep"
    rows={rows}
    rowKey={(row) => row.code}
    empty={<Empty title="各村都交了" />}
    columns={[
      { key: 'name', head: '村（社区）', names: true, cell: (row) => <TextLink href={`${HERE}?region=${row.code}`}>{row.name}</TextLink> },
      { key: 'done', head: '已交（人）', num: true, cell: (row) => <>{count(row.total - row.left)}<CellBar share={(row.total - row.left) / row.total} /></> },
      { key: 'left', head: '还剩', num: true, cell: (row) => count(row.left) },
    ]}
  />
)
