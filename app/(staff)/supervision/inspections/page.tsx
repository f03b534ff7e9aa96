import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { thisMonth } from '@/lib/kit/dates/month'
import { newId } from '@/lib/kit/id'
import { momentWords, monthWords } from '@/lib/kit/words/dates'
import { count, counted } from '@/lib/kit/words/numbers'
import { setting } from '@/lib/management/settings/queries'
import { listRounds, roundList } from '@/lib/supervision/sampling/list'
import { findOwnRound } from '@/lib/supervision/sampling/queries'
import { whyCannotOpenRound } from '@/lib/supervision/sampling/rules'
import { openFields, roundStateWords } from '@/lib/supervision/sampling/schema'
import { FIRST_MONTH } from '@/lib/supervision/sampling/settings'
import { Empty } from '@/lib/ui/empty'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { Panel } from '@/lib/ui/panel'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { openMonth } from './actions'

export const metadata: Metadata = { title: '每月抽查' }
const HERE = '/supervision/inspections'

export default async function InspectionsPage({ searchParams }: PageProps<'/supervision/inspections'>) {
  const actor = await requireActor('inspection.view')
  const list = roundList.parse(await searchParams)
  const month = thisMonth()
  const { page, own, firstMonth } = await asActor(actor, async (tx) => ({
    page: await listRounds(actor, tx, list),
    own: await findOwnRound(actor, tx, month),
    firstMonth: await setting(tx, FIRST_MONTH),
  }))
  const why = whyCannotOpenRound(actor, month, firstMonth)
  const link = (cursor: typeof page.next) => (cursor ? `${HERE}${roundList.query(list, { cursor })}` : undefined)
  return (
    <StaffPage actor={actor} section="supervision">
      <PageHead title="每月抽查" lead="按任务数随机抽户，逐项判定，算出精准度，不准的发整改通知。" />
      <div className="stack">
        {!own && why === null && (
          <Panel title={`开启${monthWords(month)}抽查`} className="stack">
            <p>开启时用最近一次封存的痕迹和一个随机数算出种子，事先谁也不知道。种子定了就不能改，每个乡镇（街道）都按它排名次，任何人都可以重算。</p>
            <Form action={openMonth} fields={openFields} values={{ requestKey: newId() }} submit={`开启${monthWords(month)}抽查`}>
              <RequestKeyField />
            </Form>
          </Panel>
        )}
        {!own && why !== null && <Notice><p>{why}</p></Notice>}
        <div className="panel">
          <DataTable
            caption="抽查，最近的月份在前"
            rows={page.rows}
            rowKey={(row) => row.id}
            empty={<Empty title="还没有开启过抽查">每月一次，每个乡镇（街道）都抽。</Empty>}
            columns={[
              { key: 'month', head: '月份', names: true, cell: (row) => <TextLink href={`${HERE}/${row.id}`}>{monthWords(row.month)}</TextLink> },
              { key: 'office', head: '抽查单位', cell: (row) => row.office },
              { key: 'number', head: '编号', num: true, wide: true, cell: (row) => `第${row.number}号` },
              { key: 'townships', head: '已抽乡镇', num: true, cell: (row) => counted(row.townships, '个') },
              { key: 'cases', head: '已判／抽取（户）', num: true, cell: (row) => `${count(row.judged)}／${count(row.cases)}` },
              { key: 'state', head: '进度', cell: (row) => <RoundTag state={row.state} left={row.cases - row.judged} /> },
              { key: 'opened', head: '开启', wide: true, cell: (row) => `${momentWords(row.openedAt)}，${row.openedBy}` },
            ]}
          />
        </div>
        {page.rows.length > 0 && <Pager holds={`本页${counted(page.rows.length, '次抽查')}`} previous={link(page.previous)} next={link(page.next)} />}
      </div>
    </StaffPage>
  )
}

function RoundTag({ state, left }: { state: string; left: number }) {
  if (state === 'closed') return <Tag tone="good">{roundStateWords(state)}</Tag>
  return <Tag tone={left > 0 ? 'soon' : 'running'}>{left > 0 ? `还有${count(left)}户` : roundStateWords(state)}</Tag>
}
