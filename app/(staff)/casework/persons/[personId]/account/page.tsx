import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { findOwnAccount, listGuardians } from '@/lib/casework/person-account/queries'
import { whyNoAccess } from '@/lib/casework/person-account/rules'
import { record } from '@/lib/trail/record'
import { ButtonLink } from '@/lib/ui/button-link'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { Section } from '@/lib/ui/section'
import { requireActor } from '@/lib/web/require-actor'
import { personOf } from '../load'
import { PersonFrame } from '../person-frame'
import { GuardianList } from './guardian-list'
import { OwnAccount } from './own-account'

export const metadata: Metadata = { title: '登录账号' }

const DONE = {
  disabled: '已停用。从现在起不能登录，登录着的已全部退出。',
  enabled: '已恢复。用原来的密码登录。',
  linked: '已授权。监护人下次登录就能选这个人的记录。',
  ended: '授权已结束，监护人从现在起看不到这个人的记录。',
}

export default async function PersonAccountPage({ params, searchParams }: PageProps<'/casework/persons/[personId]/account'>) {
  const actor = await requireActor('person-account.view')
  const { personId } = await params
  const { person, account, guardians } = await asActor(actor, async (tx) => {
    const found = await personOf(actor, tx, personId)
    await record(tx, actor, { action: 'account.viewed', subject: { type: 'person', id: found.id }, personId: found.id, regionCode: found.regionCode })
    return { person: found, account: await findOwnAccount(actor, tx, found.id), guardians: await listGuardians(actor, tx, found.id) }
  })
  const base = `/casework/persons/${person.id}/account`
  const why = whyNoAccess(person)
  const canManage = may(actor.role, 'person-account.manage')
  return (
    <PersonFrame actor={actor} person={person} tab="/account" top={<DoneNotice done={(await searchParams).done} words={DONE} />}>
      <div className="stack">
        {why && <Notice tone="locked"><p>{why}。</p></Notice>}
        <OwnAccount person={person} account={account} canManage={canManage} />
        <Section id="guardians" title="监护人" note={`能替${person.name}看记录、评价服务的人`}>
          <div className="stack">
            <GuardianList personId={person.id} guardians={guardians} canManage={canManage} isActive={!why} />
            {canManage && !why && (
              <div className="btn-row">
                <ButtonLink href={`${base}/guardians/new`} icon="plus">给监护人开设账号</ButtonLink>
                <ButtonLink href={`${base}/guardians/existing`}>授权已有的账号</ButtonLink>
              </div>
            )}
          </div>
        </Section>
      </div>
    </PersonFrame>
  )
}
