import type { ReactNode } from 'react'
import { ROLES, type Role } from '@/lib/access/grants'
import type { listAccounts } from '@/lib/management/staff/queries'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'

type Row = Awaited<ReturnType<typeof listAccounts>>['rows'][number]

const COLUMNS: Column<Row>[] = [
  { key: 'login', head: '账号', names: true, cell: ({ id, login }) => <TextLink href={`/management/accounts/${id}`}>{login}</TextLink> },
  { key: 'name', head: '姓名', cell: ({ name }) => name },
  { key: 'role', head: '角色', cell: ({ role }) => ROLES[role as Role].label },
  { key: 'place', head: '地区或机构', cell: ({ regionName, institutionName }) => institutionName ?? regionName },
  { key: 'code', head: '动态口令', wide: true, cell: ({ hasTwoFactor }) => (hasTwoFactor ? '已开通' : '没有开通') },
  { key: 'state', head: '状态', cell: ({ active }) => (active ? <Tag tone="good">在用</Tag> : <Tag tone="missing">已停用</Tag>) },
]

export const AccountTable = ({ rows, empty }: { rows: readonly Row[]; empty: ReactNode }) => (
  <DataTable caption="账号，按账号排序" columns={COLUMNS} rows={rows} rowKey={(row) => row.id} empty={empty} />
)
