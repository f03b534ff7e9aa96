import type { ReactNode } from 'react'
import type { HouseholdList } from '@/lib/casework/registry/list'
import type { listHouseholds } from '@/lib/casework/registry/list-queries'
import type { Sort } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'

type Row = Awaited<ReturnType<typeof listHouseholds>>['rows'][number]
type Props = {
  rows: readonly Row[]
  list: HouseholdList
  href: (changes: { sort: HouseholdList['sort']; direction: HouseholdList['direction'] }) => string
  isForPerson: boolean
  empty: ReactNode
}

export function HouseholdTable({ rows, list, href, isForPerson, empty }: Props) {
  const sort = (by: HouseholdList['sort']): Sort => {
    const isIt = list.sort === by
    const isUp = isIt && list.direction === 'asc'
    return { href: href({ sort: by, direction: isUp ? 'desc' : 'asc' }), direction: isIt ? (isUp ? 'ascending' : 'descending') : undefined }
  }
  return (
    <DataTable<Row>
      caption={`户，${list.sort === 'number' ? '按村和户编号排序' : '按户主姓名排序'}`}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        { key: 'head', head: '户主', names: true, sort: sort('head'), cell: (row) => <TextLink href={`/casework/households/${row.id}`}>{row.headName}</TextLink> },
        { key: 'number', head: '户编号', nowrap: true, sort: sort('number'), cell: (row) => row.number },
        { key: 'village', head: '村（社区）', cell: (row) => row.regionName },
        { key: 'members', head: '在册残疾人', num: true, cell: (row) => `${row.members}人` },
        ...(isForPerson
          ? [{ key: 'act', head: '登记', nowrap: true, cell: (row: Row) => <TextLink className="link-tall" href={`/casework/persons/new?household=${row.id}`}>登记残疾人<span className="vh">：{row.headName}家</span></TextLink> }]
          : []),
      ]}
    />
  )
}
