import { asActor } from '@/lib/access/database'
import { listServices, serviceList } from '@/lib/casework/service/list'
import { SERVICE_STATES } from '@/lib/casework/service/schema'
import { monthsUpTo, shownMonth, thisMonth } from '@/lib/kit/dates/month'
import { Empty } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect } from '@/lib/ui/filter/filter-fields'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { ServiceTable } from '@/app/(staff)/casework/services/service-table'

export const metadata = { title: '服务记录' }

export default async function ClientServicesPage({ searchParams }: PageProps<'/clients/services'>) {
  const actor = await requireActor('client.view')
  const list = serviceList.parse(await searchParams)
  const page = await asActor(actor, (tx) => listServices(actor, tx, list, null))
  const href = (changes: Parameters<typeof serviceList.query>[1] = {}) => `/clients/services${serviceList.query(list, changes)}`
  const isFiltered = serviceList.active(list).length > 0
  return (
    <StaffPage actor={actor} section="clients">
      <PageHead title="服务记录" lead="本机构登记的服务，新的在前。六要素“要改”的，抽查时可能判为不准。" />
      <div className="stack">
        <FilterBar action="/clients/services" open={isFiltered} clearHref={isFiltered ? '/clients/services' : undefined}>
          <FilterSelect name="month" label="月份" value={list.month} all="全部月份" options={monthsUpTo(thisMonth(), 24).toReversed().map((month) => ({ value: month, label: shownMonth(month) }))} />
          <FilterSelect name="state" label="状态" value={list.state} all="全部，不含撤回" options={Object.entries(SERVICE_STATES).map(([value, label]) => ({ value, label }))} />
          <FilterSelect name="incomplete" label="六要素" value={list.incomplete} all="不限" options={[{ value: 'yes', label: '六要素要改的' }]} />
        </FilterBar>
        <div className="panel"><ServiceTable actor={actor} rows={page.rows} empty={<Empty title={isFiltered ? '没有符合条件的服务' : '还没有服务记录'} link={{ href: '/clients', label: '去服务对象里登记' }} />} /></div>
        {page.rows.length > 0 && (
          <Pager holds={`本页${page.rows.length}项`} previous={page.previous ? href({ cursor: page.previous }) : undefined} next={page.next ? href({ cursor: page.next }) : undefined} />
        )}
      </div>
    </StaffPage>
  )
}
