import type { Metadata } from 'next'
import { may, ROLES } from '@/lib/access/grants'
import { findOwnAccount } from '@/lib/access/own-account/queries'
import { fullDayWords } from '@/lib/kit/words/dates'
import { Kv, type Fact } from '@/lib/ui/kv'
import { MoreLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { OwnPage } from '@/lib/web/own-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '我的账号' }

export default async function AccountPage() {
  const actor = await requireActor('own-account.manage')
  const account = await findOwnAccount(actor)
  const facts: Fact[] = [
    { term: '账号', value: account.login },
    { term: '姓名', value: account.name },
    { term: '角色', value: ROLES[actor.role].label },
    { term: '所属地区', value: actor.region.name },
    { term: '开设日期', value: fullDayWords(account.createdAt) },
    { term: '密码', value: '已设置', act: { href: '/account/password', label: '修改' } },
  ]
  if (may(actor.role, 'own-account.two-factor')) {
    facts.push({ term: '动态口令', value: account.hasTwoFactor ? '已开通' : '没有开通', act: { href: '/account/two-factor', label: account.hasTwoFactor ? '关闭或更换' : '开通' } })
  }
  return (
    <OwnPage actor={actor}>
      <PageHead title="我的账号" lead="姓名、角色和地区由开设账号的量服办维护。" />
      <Panel className="stack">
        <Kv facts={facts} />
        <p><MoreLink href="/account/sessions">登录着的设备</MoreLink></p>
        {may(actor.role, 'own-account.ward') && <p><MoreLink href="/account/ward">换一个人的记录</MoreLink></p>}
      </Panel>
    </OwnPage>
  )
}
