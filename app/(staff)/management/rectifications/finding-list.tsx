import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import type { Loaded } from './load'

/** What is to be put right; on the screen each person leads to their record, on paper there is only the name. */
export function FindingList({ findings, linked }: { findings: Loaded['findings']; linked?: boolean }) {
  return (
    <DataTable
      caption="要整改的问题"
      rows={findings.map((finding, index) => ({ ...finding, index }))}
      rowKey={(finding) => finding.id}
      empty={null}
      columns={[
        { key: 'index', head: '序号', num: true, cell: ({ index }) => index + 1 },
        {
          key: 'person', head: '谁的', names: true, nowrap: true,
          cell: ({ person, personId }) => (person === null ? '（已迁出）' : linked ? <TextLink href={`/casework/persons/${personId}`}>{person}</TextLink> : person),
        },
        { key: 'problem', head: '问题', cell: ({ problem }) => problem },
      ]}
    />
  )
}
