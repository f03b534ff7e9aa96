import type { EquipmentLine } from '@/lib/casework/service/equipment'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'

const COLUMNS: Column<EquipmentLine>[] = [
  { key: 'name', head: '器材', names: true, cell: (line) => line.name },
  { key: 'quantity', head: '数量', num: true, cell: (line) => `${line.quantity}${line.unit}` },
  { key: 'public', head: '公示时写作', cell: (line) => line.publicName },
]

export const EquipmentTable = ({ lines }: { lines: readonly EquipmentLine[] }) => (
  <DataTable caption="器材明细" columns={COLUMNS} rows={lines} rowKey={(line) => line.name} narrow="keep" empty={<p className="small">没有用器材。</p>} />
)
