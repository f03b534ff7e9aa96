import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { ROLES, type Role } from '@/lib/access/grants'
import { findListPlace } from '@/lib/casework/region/list-place'
import { pickerFor } from '@/lib/casework/region/pick'
import { atMost } from '@/lib/kit/words/numbers'
import { ACCOUNT_STATES, accountList } from '@/lib/management/staff/list'
import { countAccounts, listAccounts } from '@/lib/management/staff/queries'
import { ButtonLink } from '@/lib/ui/button-link'
import { NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect, FilterText } from '@/lib/ui/filter/filter-fields'
import { PickedFilters } from '@/lib/ui/filter/picked-filters'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { AccountTable } from './account-table'

export const metadata: Metadata = { title: '账号' }

const HERE = '/management/accounts'
const ROLE_OPTIONS = (Object.keys(ROLES) as Role[]).map((role) => ({ value: role, label: ROLES[role].label }))

export default async function AccountsPage({ searchParams }: PageProps<'/management/accounts'>) {
  const actor = await requireActor('account.view')
  const list = accountList.parse(await searchParams)
  const { place, page, total } = await asActor(actor, async (tx) => {
    const found = await findListPlace(actor, tx, list.region)
    const within = { ...list, region: String(found.at.code) }
    return { place: found, page: await listAccounts(actor, tx, within), total: await countAccounts(actor, tx, within) }
  })
  const href = (changes: Parameters<typeof accountList.query>[1] = {}) => `${HERE}${accountList.query(list, changes)}`
  const labels: Record<string, string> = {
    q: `账号或姓名：${list.q}`,
    role: ROLE_OPTIONS.find(({ value }) => value === list.role)?.label ?? '',
    state: ACCOUNT_STATES.find(({ value }) => value === list.state)?.label ?? '',
    region: place.at.name,
  }
  const picked = accountList.active(list).map((name) => ({ label: labels[name] ?? '', without: href({ [name]: '' }) }))
  return (
    <StaffPage
      actor={actor}
      section="management"
      at={place.at.code}
      pathHref={(code) => href({ region: String(code) })}
      changePlaceHref={pickerFor(href(), { at: place.at.code })}
    >
      <PageHead
        title="账号"
        lead={`${place.at.name}和下级的账号。残疾人和监护人的账号很多，选了角色才列出。`}
        acts={<ButtonLink look="small" icon="plus" href={`${HERE}/new?region=${place.at.code}`}>开设账号</ButtonLink>}
      />
      <FilterBar action={HERE} open clearHref={picked.length > 0 ? HERE : undefined} keep={list.region ? { region: list.region } : {}}>
        <FilterText name="q" label="账号或姓名开头" value={list.q} />
        <FilterSelect name="role" label="角色" all="全部工作角色" value={list.role} options={ROLE_OPTIONS} />
        <FilterSelect name="state" label="状态" all="在用和停用" value={list.state} options={ACCOUNT_STATES} />
      </FilterBar>
      <PickedFilters picked={picked} holds={`共${atMost(total.isMore ? total.count + 1 : total.count, 10_000, '个')}`} />
      <div className="panel">
        <AccountTable rows={page.rows} empty={<NoMatch unit="账号" conditions={picked.map(({ label }) => label)} clearHref={HERE} />} />
      </div>
      {page.rows.length > 0 && (
        <Pager
          holds={`本页${page.rows.length}个，按账号排序。`}
          previous={page.previous ? href({ cursor: page.previous }) : undefined}
          next={page.next ? href({ cursor: page.next }) : undefined}
        />
      )}
    </StaffPage>
  )
}
