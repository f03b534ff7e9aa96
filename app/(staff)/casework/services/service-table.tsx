import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import type { listServices } from '@/lib/casework/service/list'
import { SERVICE_STATES } from '@/lib/casework/service/schema'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'
import { personHref, serviceHref } from './href'
import { SERVICE_TONES, serviceTime } from './service-words'

type Row = Awaited<ReturnType<typeof listServices>>['rows'][number]

/** Services with what is wrong with them; each opens its record, unless the person is no longer served. */
export function ServiceTable({ actor, rows, empty }: { actor: Actor; rows: readonly Row[]; empty: ReactNode }) {
  const columns: Column<Row>[] = [
    { key: 'item', head: '项目', names: true, cell: (row) => (row.name ? <TextLink href={serviceHref(actor, row.id)}>{row.itemName}</TextLink> : row.itemName) },
    { key: 'person', head: '本人', cell: (row) => (row.name ? <TextLink href={personHref(actor, row.personId)}>{row.name}</TextLink> : '已不是服务对象') },
    { key: 'village', head: '村（社区）', cell: (row) => row.village },
    { key: 'time', head: '时间', cell: serviceTime },
    { key: 'body', head: '责任主体', wide: true, cell: (row) => row.bodyName },
    { key: 'state', head: '状态', cell: (row) => <Tag tone={SERVICE_TONES[row.state]}>{SERVICE_STATES[row.state]}</Tag> },
    { key: 'six', head: '六要素', cell: (row) => (row.isIncomplete ? <Tag tone="hint">要改</Tag> : <Tag tone="good">完整</Tag>) },
    { key: 'need', head: '需求', cell: (row) => (row.needId ? '有' : <Tag tone="missing">没有登记</Tag>) },
  ]
  return <DataTable caption="服务记录，新的在前" columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
}
