import type { Metadata } from 'next'
import { deviceWords } from '@/lib/access/own-account/device-words'
import { listOwnSessions, type OpenSession } from '@/lib/access/own-account/queries'
import { momentWords } from '@/lib/kit/words/dates'
import { ActionForm } from '@/lib/ui/form/action-form'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { OwnPage } from '@/lib/web/own-page'
import { requireActor } from '@/lib/web/require-actor'
import { endAllOwnSessions, endOwnSession } from './actions'

export const metadata: Metadata = { title: '登录着的设备' }

const COLUMNS: Column<OpenSession>[] = [
  { key: 'device', head: '设备', names: true, cell: ({ device, isThis }) => `${deviceWords(device)}${isThis ? '（就是这台）' : ''}` },
  { key: 'started', head: '登录时间', cell: ({ startedAt }) => momentWords(startedAt) },
  { key: 'seen', head: '最近使用', cell: ({ seenAt }) => momentWords(seenAt) },
  { key: 'end', head: '操作', bare: true, cell: (session) => <EndSession session={session} /> },
]

export default async function SessionsPage({ searchParams }: PageProps<'/account/sessions'>) {
  const actor = await requireActor('own-account.manage')
  const { done } = await searchParams
  const sessions = await listOwnSessions(actor)
  return (
    <OwnPage actor={actor}>
      <DoneNotice done={done} words={{ ended: '那台设备已经退出登录。' }} />
      <PageHead title="登录着的设备" lead="2小时不用会自动退出，最长12小时。有不认识的，请退出它，再修改密码。" />
      <DataTable caption="登录着的设备" columns={COLUMNS} rows={sessions} rowKey={(session) => session.id} empty={null} />
      <ActionForm id="all" action={endAllOwnSessions} fields={{}} submit="全部退出" danger><p>包括这台设备，全部退出后要重新登录。</p></ActionForm>
    </OwnPage>
  )
}

function EndSession({ session }: { session: OpenSession }) {
  if (session.isThis) return null
  return (
    <ActionForm id={`s-${session.id}`} action={endOwnSession.bind(null, session.id)} fields={{}} className="stack-s">
      <button className="btn btn-small">退出<span className="vh">：{deviceWords(session.device)}，{momentWords(session.startedAt)}登录</span></button>
    </ActionForm>
  )
}
