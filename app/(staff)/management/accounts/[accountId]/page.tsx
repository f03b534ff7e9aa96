import type { Metadata } from 'next'
import { may, ROLES } from '@/lib/access/grants'
import { fullDayWords } from '@/lib/kit/words/dates'
import type { AccountRow } from '@/lib/management/staff/queries'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv, type Fact } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { managedAccount } from '../managed-account'

export const metadata: Metadata = { title: '账号' }

const DONE = {
  created: '账号已开设。请把账号和初始密码当面交给本人；没有抄下初始密码的，可以重置。',
  edited: '已改好。',
  disabled: '已停用。这个账号从现在起不能再用，登录着的已全部退出。',
  enabled: '已恢复。本人用原来的密码登录。',
  reset: '密码已重置，登录着的已全部退出。请把新的初始密码当面交给本人。',
}

export default async function AccountPage({ params, searchParams }: PageProps<'/management/accounts/[accountId]'>) {
  const actor = await requireActor('account.view')
  const { account, why } = await managedAccount(actor, (await params).accountId)
  const here = `/management/accounts/${account.id}`
  return (
    <StaffPage actor={actor} section="management" at={account.regionCode}>
      <DoneNotice done={(await searchParams).done} words={DONE} />
      <PageHead title={account.name} lead={`${account.login} · ${ROLES[account.role].label}`} acts={<PlainLink href="/management/accounts">全部账号</PlainLink>} />
      <Panel className="stack">
        <Kv facts={factsOf(account)} />
        {may(actor.role, 'account.manage') && !why && (
          <div className="btn-row">
            <ButtonLink href={`${here}/edit`}>修改姓名和角色</ButtonLink>
            <ButtonLink href={`${here}/password`}>重置密码</ButtonLink>
            <ButtonLink href={`${here}/state`} look={account.active ? 'danger' : undefined}>{account.active ? '停用账号' : '恢复账号'}</ButtonLink>
          </div>
        )}
      </Panel>
      {why && <Notice tone="locked">{why}。</Notice>}
    </StaffPage>
  )
}

const factsOf = (account: AccountRow): Fact[] => [
  { term: '账号', value: account.login },
  { term: '姓名', value: account.name },
  { term: '角色', value: ROLES[account.role].label },
  { term: '地区', value: account.regionName },
  ...(account.institutionName ? [{ term: '机构', value: account.institutionName }] : []),
  { term: '状态', value: account.active ? '在用' : `已停用：${account.disabledReason ?? ''}` },
  { term: '密码', value: account.mustChangePassword ? '初始密码，本人还没有改' : '本人已改过' },
  { term: '动态口令', value: account.hasTwoFactor ? '已开通' : '没有开通' },
  { term: '开设日期', value: fullDayWords(account.createdAt) },
]
