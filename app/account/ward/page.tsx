import type { Metadata } from 'next'
import { listOwnRecords } from '@/lib/access/own-account/ward'
import { backPath } from '@/lib/kit/paths'
import { Empty } from '@/lib/ui/empty'
import { ActionForm } from '@/lib/ui/form/action-form'
import { PageHead } from '@/lib/ui/page-head'
import { OwnPage } from '@/lib/web/own-page'
import { requireActor } from '@/lib/web/require-actor'
import { chooseRecord } from './actions'

export const metadata: Metadata = { title: '看谁的记录' }

export default async function WardPage({ searchParams }: PageProps<'/account/ward'>) {
  const actor = await requireActor('own-account.ward')
  const { back } = await searchParams
  const next = backPath(back)
  const records = await listOwnRecords(actor)
  return (
    <OwnPage actor={actor}>
      <div className="stack">
        <PageHead title="看谁的记录" lead="您是监护人，可以替被监护人看记录、评价服务。一次看一个人的，随时可以换。" />
        {records.length === 0 && <Empty title="现在没有您能看的记录">监护关系由村（社区）专委登记。已经结束或到期的，不再显示。</Empty>}
        {records.map(({ personId, name, isOwn, isChosen }) => (
          <ActionForm key={personId} id={`p-${personId}`} action={chooseRecord.bind(null, personId, next)} fields={{}} submit={`看${isOwn ? '我自己' : name}的记录`} wide>
            {isChosen && <p className="small">现在看的就是这一位。</p>}
          </ActionForm>
        ))}
      </div>
    </OwnPage>
  )
}
