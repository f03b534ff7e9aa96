import { asActor } from '@/lib/access/database'
import { itemsByCode } from '@/lib/casework/catalogue/queries'
import { clientList, listClients } from '@/lib/casework/service/clients'
import { today } from '@/lib/kit/dates/day'
import { dayAsSaid } from '@/lib/kit/words/dates'
import { record } from '@/lib/trail/record'
import { ButtonLink } from '@/lib/ui/button-link'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect, FilterText } from '@/lib/ui/filter/filter-fields'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { whoWords } from '@/app/(staff)/casework/who-words'

export const metadata = { title: '服务对象' }

export default async function ClientsPage({ searchParams }: PageProps<'/clients'>) {
  const actor = await requireActor('client.view')
  const list = clientList.parse(await searchParams)
  const { items, page } = await asActor(actor, async (tx) => {
    if (list.q !== '') await record(tx, actor, { action: 'person.listed', subject: { type: 'person', id: '' }, changes: { filters: 'q' } })
    return { items: await itemsByCode(tx, { form: 'service', day: today() }), page: await listClients(actor, tx, list) }
  })
  type Row = (typeof page.rows)[number]
  const href = (changes: Parameters<typeof clientList.query>[1] = {}) => `/clients${clientList.query(list, changes)}`
  const conditions = [list.q, items.get(list.item)?.name].filter((words): words is string => Boolean(words))
  const columns: Column<Row>[] = [
    { key: 'name', head: '姓名', names: true, cell: (row) => <TextLink href={`/clients/${row.id}`}>{row.name}</TextLink> },
    { key: 'who', head: '情况', cell: whoWords },
    { key: 'village', head: '村（社区）', cell: (row) => row.village },
    { key: 'items', head: '承接的项目', cell: (row) => (row.codes ?? []).map((code) => items.get(code)?.name ?? code).join('、') },
    { key: 'last', head: '上次服务', cell: (row) => (row.lastOn ? dayAsSaid(row.lastOn, today()) : '还没有') },
    { key: 'act', head: '办理', bare: true, cell: (row) => <TextLink className="link-tall" href={`/clients/${row.id}/services/new`}>登记服务<span className="vh">：{row.name}</span></TextLink> },
  ]
  return (
    <StaffPage actor={actor} section="clients">
      <PageHead title="服务对象" lead="本机构承接的人。只看得到他们的情况和需求。" acts={<ButtonLink look="small" href="/clients/services">本机构的服务记录</ButtonLink>} />
      <div className="stack">
        <FilterBar action="/clients" open={conditions.length > 0} clearHref={conditions.length > 0 ? '/clients' : undefined}>
          <FilterText name="q" label="姓名或拼音" value={list.q} />
          <FilterSelect name="item" label="项目" value={list.item} all="全部项目" options={[...items.values()].map((item) => ({ value: item.code, label: item.name }))} />
        </FilterBar>
        <div className="panel">
          <DataTable
            caption="服务对象，按姓名拼音排列"
            columns={columns}
            rows={page.rows}
            rowKey={(row) => row.id}
            empty={conditions.length > 0 ? <NoMatch unit="人" conditions={conditions} clearHref="/clients" /> : <Empty title="还没有服务对象">承接了的人会出现在这里。</Empty>}
          />
        </div>
        {page.rows.length > 0 && (
          <Pager holds={`本页${page.rows.length}人`} previous={page.previous ? href({ cursor: page.previous }) : undefined} next={page.next ? href({ cursor: page.next }) : undefined} />
        )}
      </div>
    </StaffPage>
  )
}
