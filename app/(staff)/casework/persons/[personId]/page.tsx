import type { Metadata } from 'next'
import { Children, type ReactNode } from 'react'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { findOwnAccount } from '@/lib/casework/person-account/queries'
import { listPersonChanges } from '@/lib/casework/registry/history'
import { findOpenMove } from '@/lib/casework/registry/move-queries'
import { listHouseholdMembers } from '@/lib/casework/registry/queries'
import { findVisitOf } from '@/lib/casework/survey/queries'
import { today } from '@/lib/kit/dates/day'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { MoreLink } from '@/lib/ui/more-link'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { Timeline } from '@/lib/ui/timeline'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { DailyActs } from './daily-acts'
import { happeningsOf } from './happenings'
import { viewedPerson } from './load'
import { Members } from './members'
import { accountFact, identifierFacts, personFacts } from './person-facts'
import { PersonFrame } from './person-frame'
import { PERSON_SECTIONS } from './sections'

export const metadata: Metadata = { title: '残疾人记录' }

const DONE = {
  registered: '已登记。',
  edited: '资料已保存。',
  corrected: '证件号已更正，性别和出生日期跟着改了。',
  'state-changed': '在册状态已改。',
  'certificate-changed': '证件状态已改。',
  reissued: '补办的新卡已登记。',
  renewed: '换发的新证已登记。',
  accepted: '已接收。原来的调研、需求和服务都跟过来了。',
}

export default async function PersonPage({ params, searchParams }: PageProps<'/casework/persons/[personId]'>) {
  const actor = await requireActor('person.view')
  const { personId } = await params
  const { person, members, changes, move, account, sections, visit } = await asActor(actor, async (tx) => {
    const found = await viewedPerson(actor, tx, personId)
    const parts: ReactNode[] = []
    for (const section of PERSON_SECTIONS) parts.push(await section(actor, tx, found))
    return {
      person: found,
      sections: parts,
      visit: may(actor.role, 'survey.fill') ? await findVisitOf(actor, tx, found.id, Number(today().slice(0, 4))) : undefined,
      members: await listHouseholdMembers(actor, tx, found.householdId),
      changes: await listPersonChanges(actor, tx, found.id, 12),
      move: await findOpenMove(actor, tx, found.id),
      account: may(actor.role, 'person-account.view') ? [accountFact(found.id, await findOwnAccount(actor, tx, found.id))] : [],
    }
  })
  const { done } = await searchParams
  const base = `/casework/persons/${person.id}`
  const isActive = person.state === 'active'
  const acts = (
    <>
      {isActive && <DailyActs actor={actor} base={base} visit={visit} />}
      {may(actor.role, 'person.edit') && <ButtonLink look="small" href={`${base}/edit`}>改资料</ButtonLink>}
      {may(actor.role, 'person.edit') && isActive && <ButtonLink look="small" href={`${base}/certificate`}>办证件</ButtonLink>}
      {may(actor.role, 'person.move') && isActive && !move && <ButtonLink look="small" href={`${base}/move`}>迁移</ButtonLink>}
      {may(actor.role, 'person.state') && <ButtonLink look="small" href={`${base}/state`}>{isActive ? '去世、注销' : '恢复在册'}</ButtonLink>}
    </>
  )
  return (
    <PersonFrame actor={actor} person={person} tab="" acts={acts} top={<DoneNotice done={done} words={DONE} />}>
      {move && <Notice tone="caution"><p>正在移交，等对方答复。<TextLink href={`/casework/moves/${move.id}`}>看交接单</TextLink></p></Notice>}
      <div className="stack pt-4">
        {Children.toArray(sections)}
        <div className="cols g-6-6">
          <Panel title="基本资料"><Kv facts={personFacts(person)} /></Panel>
          <Panel title="证件和联系方式"><Kv facts={[...identifierFacts(actor, person), ...account]} /></Panel>
        </div>
        <Section id="household" title="同户的残疾人" note={`第${person.householdNumber}户，户主${person.headName}`} link={<MoreLink href={`/casework/households/${person.householdId}`}>看这一户</MoreLink>}>
          <Members members={members} current={person.id} />
        </Section>
        <Section id="changes" title="最近的变化" link={<MoreLink href={`${base}/history`}>看全部变化</MoreLink>}>
          <Timeline happenings={happeningsOf(changes).slice(0, 4)} />
        </Section>
      </div>
      <p className="small">这次查看已记入操作日志，本人可以看到。</p>
    </PersonFrame>
  )
}
