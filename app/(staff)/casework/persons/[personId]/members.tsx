import { categoryLabel, levelLabel } from '@/lib/casework/registry/disability'
import type { listHouseholdMembers } from '@/lib/casework/registry/queries'
import { PERSON_STATES, type PersonState } from '@/lib/casework/registry/rules'
import { valueWords } from '@/lib/casework/registry/words'
import { ageOn, today } from '@/lib/kit/dates/day'
import { Empty } from '@/lib/ui/empty'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'

type Member = Awaited<ReturnType<typeof listHouseholdMembers>>[number]

/** Registered persons of one household; the one whose page it is stands as text. */
export function Members({ members, current }: { members: readonly Member[]; current?: string }) {
  return (
    <div className="panel">
      <DataTable
        caption="这一户的残疾人"
        rows={members}
        rowKey={(row) => row.id}
        empty={<Empty title="这一户还没有登记残疾人" />}
        columns={[
          { key: 'name', head: '姓名', names: true, cell: (row) => (row.id === current ? row.name : <TextLink href={`/casework/persons/${row.id}`}>{row.name}</TextLink>) },
          { key: 'relation', head: '与户主的关系', cell: (row) => row.relation },
          { key: 'about', head: '性别、年龄', cell: (row) => `${valueWords('sex', row.sex)} ${ageOn(row.birthDate, today())}` },
          { key: 'kind', head: '类别、等级', cell: (row) => `${categoryLabel(row.category)} ${levelLabel(row.level)}` },
          { key: 'tail', head: '证件尾号', cell: (row) => row.idNumberTail },
          { key: 'state', head: '在册状态', cell: (row) => PERSON_STATES[row.state as PersonState] },
        ]}
      />
    </div>
  )
}
