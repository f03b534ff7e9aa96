import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { config } from '@/lib/kit/config'
import { today } from '@/lib/kit/dates/day'
import { fullDayWords } from '@/lib/kit/words/dates'
import { record } from '@/lib/trail/record'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { Back } from '../../back'
import { handledOf } from '../../handled'
import { Slip } from './slip'

export const metadata: Metadata = { title: '登录说明（打印）' }

const DONE = {
  opened: '账号已开设。打印这一页，把抄下的初始密码写上去，当面交给本人。密码不再显示，没有抄下的可以重置。',
  reset: '密码已重置，登录着的已全部退出。打印这一页，把新的初始密码写上去，当面交给本人。',
}

/** What the owner takes home: how to sign in. The password is written on it by hand. */
export default async function SlipPage({ params, searchParams }: PageProps<'/casework/persons/[personId]/account/[accountId]/slip'>) {
  const actor = await requireActor('person-account.manage')
  const where = await params
  const { person, account, isOwn } = await asActor(actor, async (tx) => {
    const found = await handledOf(actor, tx, where)
    const { id: personId, regionCode } = found.person
    await record(tx, actor, { action: 'account.printed', subject: { type: 'account', id: found.account.id }, personId, regionCode })
    return found
  })
  return (
    <StaffPage actor={actor} section="casework" at={person.regionCode}>
      <div className="no-print"><DoneNotice done={(await searchParams).done} words={DONE} /></div>
      <PageHead title="登录说明" lead={`给${account.name}，${fullDayWords(today())}`} acts={<Back personId={person.id}>返回登录账号</Back>} />
      <p className="small no-print">按Ctrl+P打印；手机在浏览器菜单里选“打印”。上面没有密码，打印后用笔写。</p>
      <Slip name={account.name} login={account.login} ward={isOwn ? undefined : person.name} address={`${config.publicUrl}/sign-in`} desk={person.regionName} />
    </StaffPage>
  )
}
