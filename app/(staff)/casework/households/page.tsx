import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { findListPlace } from '@/lib/casework/region/list-place'
import { pickerFor } from '@/lib/casework/region/pick'
import { VILLAGE } from '@/lib/casework/region/schema'
import { householdList } from '@/lib/casework/registry/list'
import { countHouseholds, listHouseholds } from '@/lib/casework/registry/list-queries'
import { atMost } from '@/lib/kit/words/numbers'
import { ButtonLink } from '@/lib/ui/button-link'
import { NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { PickedFilters } from '@/lib/ui/filter/picked-filters'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { record } from '@/lib/trail/record'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { NameFilter } from '../persons/name-filter'
import { PlaceFilter } from '../persons/person-filters'
import { HouseholdTable } from './household-table'

export const metadata: Metadata = { title: '户' }

const HERE = '/casework/households'

export default async function HouseholdsPage({ searchParams }: PageProps<'/casework/households'>) {
  const actor = await requireActor('person.view')
  const params = await searchParams
  const list = householdList.parse(params)
  const isForPerson = params.for === 'person' && may(actor.role, 'person.create')
  const { place, page, total } = await asActor(actor, async (tx) => {
    const stands = await findListPlace(actor, tx, list.region)
    const within = { ...list, region: String(stands.at.code) }
    const rows = await listHouseholds(actor, tx, within)
    const fits = await countHouseholds(actor, tx, within)
    await record(tx, actor, {
      action: 'person.listed', subject: { type: 'household', id: '' }, regionCode: stands.at.code, changes: { filters: householdList.active(list).join(','), found: fits.count },
    })
    return { place: stands, page: rows, total: fits }
  })
  const href = (changes: Parameters<typeof householdList.query>[1] = {}) => {
    const query = householdList.query(list, changes)
    return isForPerson ? `${HERE}${query}${query === '?' ? '' : '&'}for=person` : `${HERE}${query}`
  }
  const picked = [
    ...(list.region === String(place.at.code) ? [{ label: place.at.name, without: href({ region: '' }) }] : []),
    ...(list.q ? [{ label: `“${list.q}”`, without: href({ q: '' }) }] : []),
  ]
  const newHref = place.at.level === VILLAGE ? `${HERE}/new?region=${place.at.code}` : `${HERE}/new`
  const [first, last] = [page.rows[0], page.rows.at(-1)]
  return (
    <StaffPage actor={actor} section="casework" at={place.at.code} pathHref={(code) => href({ region: String(code) })} changePlaceHref={pickerFor(href(), { at: place.at.code })}>
      <PageHead
        title={isForPerson ? '登记新残疾人：先选户' : '户'}
        lead={`${place.words}您看到的范围：${actor.region.name}。`}
        acts={may(actor.role, 'household.edit') && <ButtonLink look="small" icon="plus" href={newHref}>登记新的一户</ButtonLink>}
      />
      {isForPerson && <Notice><p>残疾人登记在户里。找到本人住的那一户，选“登记残疾人”；还没有这一户，先登记新的一户。</p></Notice>}
      <FilterBar action={HERE} open clearHref={picked.length > 0 ? (isForPerson ? `${HERE}?for=person` : HERE) : undefined} keep={isForPerson ? { for: 'person' } : {}}>
        <PlaceFilter place={place} />
        <NameFilter label="户主姓名或户编号" value={list.q} digits="写户主姓名，或完整的户编号" />
      </FilterBar>
      <PickedFilters picked={picked} holds={`${picked.length > 0 ? '符合条件' : '共'}${atMost(total.isMore ? total.count + 1 : total.count, 10_000, '户')}`} />
      <div className="panel">
        <HouseholdTable
          rows={page.rows}
          list={list}
          href={href}
          isForPerson={isForPerson}
          empty={<NoMatch unit="户" conditions={picked.map(({ label }) => label)} clearHref={HERE} />}
        />
      </div>
      {first && last && (
        <Pager
          holds={`本页${page.rows.length}户：${first.number} ${first.headName} — ${last.number} ${last.headName}。`}
          previous={page.previous ? href({ cursor: page.previous }) : undefined}
          next={page.next ? href({ cursor: page.next }) : undefined}
        />
      )}
    </StaffPage>
  )
}
