import type { SheetContent } from '@/lib/supervision/posting/schema'
import { EMPTY_SHEET, sheetTotal } from '@/lib/supervision/posting/paper'
import { yuan } from '@/lib/kit/words/numbers'
import { Empty } from '@/lib/ui/empty'
import { DataTable } from '@/lib/ui/table/data-table'

/** The rows of a sheet as a desk table: same order and words as on paper. */
export function SheetRows({ content }: { content: SheetContent }) {
  const rows = content.rows.map((row, index) => ({ ...row, order: index + 1 }))
  const total = sheetTotal({ content })
  return (
    <DataTable
      caption={content.title}
      rows={rows}
      rowKey={(row) => row.order}
      empty={<Empty title={EMPTY_SHEET}>没有落实的服务也可以印发，表上会写明。</Empty>}
      total={total.label}
      columns={[
        { key: 'order', head: '序号', num: true, cell: (row) => row.order },
        { key: 'name', head: '姓名', names: true, cell: (row) => row.name },
        { key: 'item', head: '服务项目', cell: (row) => row.item },
        { key: 'time', head: '落实时间', nowrap: true, cell: (row) => row.time },
        { key: 'body', head: '责任主体', cell: (row) => row.body },
        { key: 'equipment', head: '投入器材', cell: (row) => row.equipment },
        { key: 'funds', head: '资金（元）', num: true, cell: (row) => yuan(row.fundsFen), foot: total.value },
      ]}
    />
  )
}
