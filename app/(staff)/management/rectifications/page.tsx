import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { listChildRegions } from '@/lib/casework/region/queries'
import { VILLAGE } from '@/lib/casework/region/schema'
import { today } from '@/lib/kit/dates/day'
import { dayWords, fullDayWords } from '@/lib/kit/words/dates'
import { atMost, count, counted } from '@/lib/kit/words/numbers'
import { countRectifications, listRectifications, rectificationList, type RectificationList } from '@/lib/management/rectification/list'
import { STATES, stateWords } from '@/lib/management/rectification/schema'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect } from '@/lib/ui/filter/filter-fields'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import type { Sort } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { placeWords } from './place-words'
import { DeadlineTag, StateTag } from './state-tag'

export const metadata: Metadata = { title: '整改' }
const HERE = '/management/rectifications'
const CAPTIONS = { open: '整改通知，没有回复的在前，期限早的在前', due: '整改通知，按期限', issued: '整改通知，按发出日期' }
const LATE: Record<string, string> = { 1: '逾期没有回复', 0: '等回复，没有到期' }

export default async function RectificationsPage({ searchParams }: PageProps<'/management/rectifications'>) {
  const actor = await requireActor('rectification.view')
  const list = rectificationList.parse(await searchParams)
  const day = today()
  const { page, total, regions } = await asActor(actor, async (tx) => ({
    page: await listRectifications(actor, tx, list, day),
    total: await countRectifications(actor, tx, list, day),
    regions: actor.region.level < VILLAGE ? await listChildRegions(tx, actor.region.code) : [],
  }))
  const link = (cursor: typeof page.next) => (cursor ? `${HERE}${rectificationList.query(list, { cursor })}` : undefined)
  return (
    <StaffPage actor={actor} section="management">
      <PageHead title="整改" lead={`抽查发现不准的，通知基层核实改正，改好了回复，由发出的业务员复核。${atMost(total.isMore ? total.count + 1 : total.count, 10_000, '份')}。`} />
      <div className="stack">
        <FilterBar action={HERE} flat clearHref={rectificationList.active(list).length > 0 ? HERE : undefined} keep={keep(list)}>
          <FilterSelect name="state" label="办到哪一步" value={list.state} all="全部" options={Object.entries(STATES).map(([value, label]) => ({ value, label }))} />
          <FilterSelect name="late" label="期限" value={list.late} all="不限" options={Object.entries(LATE).map(([value, label]) => ({ value, label }))} />
          {regions.length > 0 && <FilterSelect name="region" label="地区" value={list.region} all="全部" options={regions.map(({ code, name }) => ({ value: String(code), label: name }))} />}
        </FilterBar>
        <div className="panel">
          <DataTable
            caption={CAPTIONS[list.sort]}
            rows={page.rows}
            rowKey={(row) => row.id}
            empty={rectificationList.active(list).length > 0 ? <NoMatch unit="整改" conditions={conditionsOf(list, regions)} clearHref={HERE} /> : <Empty title="没有整改">抽查发现不准的项，会在这里发出通知。</Empty>}
            columns={[
              { key: 'number', head: '编号', names: true, nowrap: true, cell: (row) => <TextLink href={`${HERE}/${row.id}`}>{row.number}</TextLink> },
              { key: 'household', head: '户', cell: (row) => `${row.householdName}户` },
              { key: 'place', head: '在哪里', cell: (row) => placeWords(row, actor.region.level) },
              { key: 'findings', head: '问题（项）', num: true, cell: (row) => count(Number(row.findings)) },
              { key: 'state', head: '进度', cell: (row) => <StateTag state={row.state} /> },
              { key: 'due', head: '期限', sort: sortBy(list, 'due'), cell: (row) => <><span className="nowrap">{dayWords(row.dueOn)}</span> <DeadlineTag state={row.state} dueOn={row.dueOn} today={day} /></> },
              { key: 'issued', head: '发出', nowrap: true, sort: sortBy(list, 'issued'), cell: (row) => fullDayWords(row.issuedAt) },
            ]}
          />
        </div>
        {page.rows.length > 0 && <Pager holds={`本页${counted(page.rows.length, '份')}`} previous={link(page.previous)} next={link(page.next)} />}
      </div>
    </StaffPage>
  )
}

function sortBy(list: RectificationList, sort: 'issued' | 'due'): Sort {
  const isThis = list.sort === sort
  const direction = isThis && list.direction === 'desc' ? 'asc' : 'desc'
  return {
    href: `${HERE}${rectificationList.query(list, { sort, direction: isThis || sort === 'issued' ? direction : 'asc' })}`,
    direction: isThis ? (list.direction === 'desc' ? 'descending' : 'ascending') : undefined,
  }
}

const keep = (list: RectificationList): Record<string, string> => (list.sort === 'open' ? {} : { sort: `${list.direction === 'desc' ? '-' : ''}${list.sort}` })

function conditionsOf(list: RectificationList, regions: readonly { code: number; name: string }[]): string[] {
  const words = [list.state && stateWords(list.state), LATE[list.late], regions.find(({ code }) => String(code) === list.region)?.name]
  return words.filter((word): word is string => Boolean(word))
}
