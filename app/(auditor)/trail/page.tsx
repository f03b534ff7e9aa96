import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { today } from '@/lib/kit/dates/day'
import { findSealState, listTrail, parsePlace, trailList } from '@/lib/trail/list'
import { record } from '@/lib/trail/record'
import { ACTION_WORDS } from '@/lib/trail/words'
import { NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect, FilterText } from '@/lib/ui/filter/filter-fields'
import { PickedFilters } from '@/lib/ui/filter/picked-filters'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { itemNames } from './item-names'
import { pickedOf } from './picked'
import { SealState } from './seal-state'
import { TrailTable } from './trail-table'

export const metadata: Metadata = { title: '操作留痕' }

const ACTIONS = Object.entries(ACTION_WORDS).map(([value, label]) => ({ value, label }))

export default async function TrailPage({ searchParams }: PageProps<'/trail'>) {
  const actor = await requireActor('trail.view')
  const params = await searchParams
  const list = trailList.parse(params)
  const place = parsePlace(params)
  const filters = Object.fromEntries(trailList.active(list).map((name) => [name, list[name as keyof typeof list] as string]))
  const { page, seals, items } = await asActor(actor, async (tx) => {
    const found = { page: await listTrail(tx, list, place), seals: await findSealState(tx), items: itemNames(await itemsOn(tx, { day: today() })) }
    // who watches is watched: the look itself is an entry
    await record(tx, actor, { action: 'trail.viewed', subject: { type: 'trail', id: String(place?.id ?? '') }, changes: filters })
    return found
  })
  const href = (changes: Parameters<typeof trailList.query>[1] = {}) => `/trail${trailList.query(list, changes)}`
  const at = (direction: 'before' | 'after', id: number | null) => (id === null ? undefined : `${href()}${href().endsWith('?') ? '' : '&'}${direction}=${id}`)
  const picked = pickedOf(list, href)
  return (
    <StaffPage actor={actor} section="trail">
      <DoneNotice done={params.done} words={{ verified: '已经从头核对了一遍，结果在下面。' }} />
      <PageHead title="操作留痕" lead="谁在什么时候看了、改了什么。只能看，不能改；您的查看也记在里面。" />
      <div className="stack">
        <SealState seals={seals} />
        <FilterBar action="/trail" open clearHref={picked.length > 0 ? '/trail' : undefined} keep={list.account ? { account: list.account } : {}}>
          <FilterText name="who" label="姓名" value={list.who} />
          <FilterSelect name="action" label="做了什么" all="全部" value={list.action} options={ACTIONS} />
          <FilterText name="from" label="从哪天" type="date" value={list.from} />
          <FilterText name="until" label="到哪天" type="date" value={list.until} />
          <FilterText name="person" label="被查看人的编号" value={list.person} />
        </FilterBar>
      </div>
      <PickedFilters picked={picked} />
      <div className="panel">
        <TrailTable rows={page.rows} items={items} href={href} empty={<NoMatch unit="记录" conditions={picked.map(({ label }) => label)} clearHref="/trail" />} />
      </div>
      {page.rows.length > 0 && <Pager holds={`本页${page.rows.length}条，新的在前。`} previous={at('after', page.newer)} next={at('before', page.older)} />}
    </StaffPage>
  )
}
