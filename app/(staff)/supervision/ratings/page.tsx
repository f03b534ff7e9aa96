import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { timeWords } from '@/lib/kit/words/dates'
import { counted } from '@/lib/kit/words/numbers'
import { FOLLOW_UP_STATES, ratingList, type RatingList } from '@/lib/supervision/rating/list'
import { listRatings } from '@/lib/supervision/rating/queries'
import { SCORES, type Score } from '@/lib/supervision/rating/schema'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect } from '@/lib/ui/filter/filter-fields'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'

export const metadata: Metadata = { title: '评价' }
const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

export default async function RatingsPage({ searchParams }: PageProps<'/supervision/ratings'>) {
  const actor = await requireActor('service.view')
  const list = ratingList.parse(await searchParams)
  const page = await asActor(actor, (tx) => listRatings(actor, tx, list))
  const link = (cursor: typeof page.next) => (cursor ? `/supervision/ratings${ratingList.query(list, { cursor })}` : undefined)
  return (
    <StaffPage actor={actor} section="supervision">
      <PageHead title="评价" lead="本人和监护人对服务的评价，最近的在前。“基本满意”和“不满意”5个工作日内回访。" />
      <div className="stack">
        <FilterBar action="/supervision/ratings" flat clearHref={ratingList.active(list).length > 0 ? '/supervision/ratings' : undefined}>
          <FilterSelect name="score" label="评了什么" value={list.score} all="全部评价" options={options(SCORES)} />
          <FilterSelect name="followUp" label="回访" value={list.followUp} all="不限" options={options(FOLLOW_UP_STATES)} />
        </FilterBar>
        <div className="panel">
          <DataTable
            caption="评价，最近的在前"
            rows={page.rows}
            rowKey={(row) => row.id}
            empty={ratingList.active(list).length > 0 ? <NoMatch unit="评价" conditions={conditionsOf(list)} clearHref="/supervision/ratings" /> : <Empty title="还没有评价">本人登录后，可以评价落实了的每项服务。</Empty>}
            columns={[
              { key: 'person', head: '谁评的', names: true, cell: (row) => <TextLink href={`/supervision/ratings/${row.id}`}>{row.name}</TextLink> },
              { key: 'village', head: '村（社区）', cell: (row) => row.village },
              { key: 'service', head: '服务', cell: (row) => row.itemName ?? '全部服务' },
              { key: 'score', head: '评价', cell: (row) => <ScoreTag score={row.score as Score} /> },
              { key: 'at', head: '时间', nowrap: true, cell: (row) => timeWords(row.at) },
              { key: 'follow-up', head: '回访', cell: (row) => (row.score === 'satisfied' ? '不用回访' : row.followedUpAt ? '回访过' : <Tag tone="soon">等回访</Tag>) },
            ]}
          />
        </div>
        {page.rows.length > 0 && <Pager holds={`本页${counted(page.rows.length, '条')}`} previous={link(page.previous)} next={link(page.next)} />}
      </div>
    </StaffPage>
  )
}

function ScoreTag({ score }: { score: Score }) {
  return <Tag tone={score === 'satisfied' ? 'good' : score === 'basically' ? 'unsure' : 'late'}>{SCORES[score]}</Tag>
}

function conditionsOf(list: RatingList): string[] {
  const words: (string | undefined)[] = [SCORES[list.score as Score], FOLLOW_UP_STATES[list.followUp as keyof typeof FOLLOW_UP_STATES]]
  return words.filter((word) => word !== undefined)
}
