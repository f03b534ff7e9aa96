import { asActor } from '@/lib/access/database'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { findListPlace } from '@/lib/casework/region/list-place'
import { pickerFor } from '@/lib/casework/region/pick'
import { listInstitutions, listServices, serviceList } from '@/lib/casework/service/list'
import { SERVICE_STATES } from '@/lib/casework/service/schema'
import { today } from '@/lib/kit/dates/day'
import { monthsUpTo, shownMonth, thisMonth } from '@/lib/kit/dates/month'
import { record } from '@/lib/trail/record'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect } from '@/lib/ui/filter/filter-fields'
import { PickedFilters, type Picked } from '@/lib/ui/filter/picked-filters'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { ServiceTable } from './service-table'

export const metadata = { title: '服务记录' }

const HERE = '/casework/services'
const YES = (label: string) => [{ value: 'yes', label }]

export default async function ServicesPage({ searchParams }: PageProps<'/casework/services'>) {
  const actor = await requireActor('service.view')
  const list = serviceList.parse(await searchParams)
  const { place, items, institutions, page } = await asActor(actor, async (tx) => {
    const here = await findListPlace(actor, tx, list.region)
    const range = { from: here.at.code, until: here.at.endCode }
    const filters = serviceList.active(list)
    if (filters.length > 0) await record(tx, actor, { action: 'service.searched', subject: { type: 'service', id: '' }, regionCode: here.at.code, changes: { filters: filters.join(',') } })
    return {
      place: here,
      items: await itemsOn(tx, { form: 'service', day: today() }),
      institutions: await listInstitutions(tx, range),
      page: await listServices(actor, tx, list, range),
    }
  })
  const href = (changes: Parameters<typeof serviceList.query>[1] = {}) => `${HERE}${serviceList.query(list, changes)}`
  const clearHref = `${HERE}?region=${place.at.code}`
  const options = {
    item: items.map((item) => ({ value: item.code, label: item.name })),
    month: monthsUpTo(thisMonth(), 24).toReversed().map((month) => ({ value: month, label: shownMonth(month) })),
    institution: institutions.map(({ id, name }) => ({ value: id, label: name })),
    state: Object.entries(SERVICE_STATES).map(([value, label]) => ({ value, label })),
    incomplete: YES('六要素要改的'),
    unneeded: YES('没有对应需求的'),
  }
  const names = Object.keys(options) as (keyof typeof options)[]
  const picked: Picked[] = names.filter((name) => list[name] !== '').map((name) => ({
    label: options[name].find((option) => option.value === list[name])?.label ?? list[name], without: href({ [name]: '' }),
  }))
  return (
    <StaffPage actor={actor} section="casework" at={place.at.code} pathHref={(code) => href({ region: String(code) })} changePlaceHref={pickerFor(href(), { at: place.at.code })}>
      <PageHead title="服务记录" lead={`${place.at.name}。按六要素登记的每一项服务，新的在前。登记服务请先找到本人。`} />
      <div className="stack">
        <FilterBar action={HERE} open={picked.length > 0} clearHref={picked.length > 0 ? clearHref : undefined} keep={{ region: String(place.at.code) }}>
          <FilterSelect name="item" label="项目" value={list.item} all="全部项目" options={options.item} />
          <FilterSelect name="month" label="月份" value={list.month} all="全部月份" options={options.month} />
          <FilterSelect name="institution" label="机构" value={list.institution} all="不限" options={options.institution} />
          <FilterSelect name="state" label="状态" value={list.state} all="全部，不含撤回" options={options.state} />
          <FilterSelect name="incomplete" label="六要素" value={list.incomplete} all="不限" options={options.incomplete} />
          <FilterSelect name="unneeded" label="需求" value={list.unneeded} all="不限" options={options.unneeded} />
        </FilterBar>
        {picked.length > 0 && <PickedFilters picked={picked} />}
        <div className="panel">
          <ServiceTable
            actor={actor}
            rows={page.rows}
            empty={picked.length > 0
              ? <NoMatch unit="服务" conditions={picked.map((one) => one.label)} clearHref={clearHref} />
              : <Empty title="这里还没有服务记录" link={{ href: '/casework/persons', label: '去找人，登记第一项' }} />}
          />
        </div>
        {page.rows.length > 0 && (
          <Pager
            holds={`本页${page.rows.length}项`}
            previous={page.previous ? href({ cursor: page.previous }) : undefined}
            next={page.next ? href({ cursor: page.next }) : undefined}
          />
        )}
      </div>
    </StaffPage>
  )
}
