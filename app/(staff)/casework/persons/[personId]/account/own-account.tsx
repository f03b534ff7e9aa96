import type { findOwnAccount } from '@/lib/casework/person-account/queries'
import type { PersonFacts } from '@/lib/casework/registry/queries'
import { fullDayWords } from '@/lib/kit/words/dates'
import { ButtonLink } from '@/lib/ui/button-link'
import { Empty } from '@/lib/ui/empty'
import { Kv } from '@/lib/ui/kv'
import { Panel } from '@/lib/ui/panel'

type Props = { person: PersonFacts; account: Awaited<ReturnType<typeof findOwnAccount>>; canManage: boolean }

/** The person's own account: what it is, and what the desk can do with it. */
export function OwnAccount({ person, account, canManage }: Props) {
  const base = `/casework/persons/${person.id}/account`
  const isActive = person.state === 'active'
  if (!account) {
    const link = canManage && isActive ? { href: `${base}/new`, label: '开设登录账号' } : undefined
    return <Empty title="本人还没有登录账号" heading="h2" link={link}>有了账号，本人可以自己看记录、提需求、评价服务。</Empty>
  }
  return (
    <Panel title="本人的账号" className="stack">
      <Kv
        facts={[
          { term: '账号', value: <span className="code">{account.login}</span> },
          { term: '状态', value: account.active ? '在用' : `已停用：${account.disabledReason ?? ''}` },
          { term: '密码', value: account.mustChangePassword ? '初始密码，本人还没有改' : '本人已改过' },
          { term: '开设日期', value: fullDayWords(account.createdAt) },
        ]}
      />
      {canManage && (
        <div className="btn-row">
          {isActive && account.active && <ButtonLink href={`${base}/${account.id}/slip`}>打印登录说明</ButtonLink>}
          {isActive && <ButtonLink href={`${base}/${account.id}/password`}>重置密码</ButtonLink>}
          {(account.active || isActive) && <ButtonLink href={`${base}/${account.id}/state`} look={account.active ? 'danger' : undefined}>{account.active ? '停用账号' : '恢复账号'}</ButtonLink>}
        </div>
      )}
    </Panel>
  )
}
