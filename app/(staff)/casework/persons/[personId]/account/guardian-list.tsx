import type { Guardian } from '@/lib/casework/person-account/queries'
import { isInForce } from '@/lib/casework/person-account/rules'
import { valueWords } from '@/lib/casework/registry/words'
import { today } from '@/lib/kit/dates/day'
import { fullDayWords } from '@/lib/kit/words/dates'
import { PlainLink } from '@/lib/ui/more-link'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'

type Props = { personId: string; guardians: readonly Guardian[]; canManage: boolean; isActive: boolean }

/** Who may act for the person now, and who could before. */
export function GuardianList({ personId, guardians, canManage, isActive }: Props) {
  const base = `/casework/persons/${personId}/account`
  const columns: Column<Guardian>[] = [
    { key: 'name', head: '监护人', names: true, cell: ({ name, relation }) => `${name}（${valueWords('guardianRelation', relation)}）` },
    { key: 'login', head: '账号', cell: ({ login }) => (login ? <span className="code">{login}</span> : '开在别的地区') },
    { key: 'evidence', head: '依据', cell: ({ evidence }) => evidence },
    { key: 'until', head: '授权', cell: (guardian) => <State guardian={guardian} /> },
  ]
  const acts: Column<Guardian> = {
    key: 'acts', head: <span className="vh">办理</span>, bare: true,
    cell: (guardian) => !guardian.endedAt && <Acts base={base} guardian={guardian} isActive={isActive} />,
  }
  return (
    <div className="panel">
      <DataTable
        caption="监护人，有效的在前"
        columns={canManage ? [...columns, acts] : columns}
        rows={guardians}
        rowKey={({ id }) => id}
        empty={<p className="panel-pad">没有授权过监护人。</p>}
      />
    </div>
  )
}

function State({ guardian }: { guardian: Guardian }) {
  const { endedAt, endedReason, validUntil, active } = guardian
  if (endedAt) return <span><Tag tone="missing">已结束</Tag> {fullDayWords(endedAt)}，{endedReason ?? ''}</span>
  if (!isInForce(guardian, today())) return <span><Tag tone="late">已到期</Tag> {fullDayWords(validUntil!)}</span>
  if (active === false) return <Tag tone="missing">账号已停用</Tag>
  return <span><Tag tone="good">有效</Tag> {validUntil ? `到${fullDayWords(validUntil)}` : '没有定期限'}</span>
}

/** An account that is somebody's own is handled on that person's page. */
function Acts({ base, guardian, isActive }: { base: string; guardian: Guardian; isActive: boolean }) {
  const { id, name, accountId, ownPersonId, active } = guardian
  const account = accountId && !ownPersonId ? `${base}/${accountId}` : null
  const whose = <span className="vh">：{name}</span>
  return (
    <span className="btn-row">
      {account && isActive && active && <PlainLink href={`${account}/slip`}>登录说明{whose}</PlainLink>}
      {account && isActive && <PlainLink href={`${account}/password`}>重置密码{whose}</PlainLink>}
      {account && <PlainLink href={`${account}/state`}>{active ? '停用' : '恢复'}账号{whose}</PlainLink>}
      {ownPersonId && <PlainLink href={`/casework/persons/${ownPersonId}/account`}>本人的账号{whose}</PlainLink>}
      <PlainLink href={`${base}/guardians/${id}/end`}>结束授权{whose}</PlainLink>
    </span>
  )
}
