import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { dayWords } from '@/lib/kit/words/dates'
import { atMost, count } from '@/lib/kit/words/numbers'
import { countRectifications, listRectifications, rectificationList } from '@/lib/management/rectification/list'
import { Empty } from '@/lib/ui/empty'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { placeWords } from './place-words'
import { DeadlineTag } from './state-tag'

const HERE = '/management/rectifications'
const LATE = { late: '1', sort: 'due' }
const SHOWN = 5

/** What is late below an office, the oldest deadline first; who must answer finds it in the list of what waits. */
export async function lateHomePart(actor: Actor, tx: Tx) {
  if (may(actor.role, 'rectification.reply')) return null
  const day = today()
  const list = rectificationList.parse(LATE)
  const { rows } = await listRectifications(actor, tx, list, day)
  if (rows.length === 0) return null
  const total = await countRectifications(actor, tx, list, day)
  const words = atMost(total.isMore ? total.count + 1 : total.count, 10_000, '份')
  return {
    below: (
      <Section id="late" title="逾期的整改" link={<MoreLink href={`${HERE}${rectificationList.query(list)}`}>看全部{words}</MoreLink>}>
        <div className="panel">
          <DataTable
            caption="逾期的整改，期限最早的在前"
            rows={rows.slice(0, SHOWN)}
            rowKey={(row) => row.id}
            empty={<Empty title="没有逾期的整改" />}
            columns={[
              { key: 'number', head: '编号', names: true, nowrap: true, cell: (row) => <TextLink href={`${HERE}/${row.id}`}>{row.number}</TextLink> },
              { key: 'place', head: '在哪里', cell: (row) => placeWords(row, actor.region.level) },
              { key: 'household', head: '户', cell: (row) => `${row.householdName}户` },
              { key: 'findings', head: '问题（项）', num: true, cell: (row) => count(Number(row.findings)) },
              { key: 'due', head: '期限', nowrap: true, cell: (row) => dayWords(row.dueOn) },
              { key: 'late', head: '逾期', cell: (row) => <DeadlineTag state={row.state} dueOn={row.dueOn} today={day} /> },
            ]}
          />
        </div>
      </Section>
    ),
  }
}
