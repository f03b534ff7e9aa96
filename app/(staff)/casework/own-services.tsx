import type { Actor } from '@/lib/access/actor'
import type { listServicesOf } from '@/lib/casework/service/queries'
import { SERVICE_STATES, type ServiceState } from '@/lib/casework/service/schema'
import { Empty } from '@/lib/ui/empty'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'
import { serviceHref } from './services/href'
import { SERVICE_TONES, serviceTime } from './services/service-words'

type Row = Awaited<ReturnType<typeof listServicesOf>>[number]

/** One person's services, newest first. */
export function OwnServices({ actor, services }: { actor: Actor; services: readonly Row[] }) {
  return (
    <DataTable<Row>
      caption="服务，新的在前"
      columns={[
        { key: 'item', head: '项目', names: true, cell: (row) => <TextLink href={serviceHref(actor, row.id)}>{row.itemName}</TextLink> },
        { key: 'time', head: '时间', cell: serviceTime },
        { key: 'body', head: '责任主体', cell: (row) => row.bodyName },
        { key: 'state', head: '状态', cell: (row) => <Tag tone={SERVICE_TONES[row.state as ServiceState]}>{SERVICE_STATES[row.state as ServiceState]}</Tag> },
        { key: 'need', head: '需求', cell: (row) => (row.needId ? '有' : '没有登记') },
      ]}
      rows={services}
      rowKey={(row) => row.id}
      empty={<Empty title="还没有服务记录">做了一项，就按六要素登记一项。</Empty>}
    />
  )
}
