import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { may } from '@/lib/access/grants'
import { today } from '@/lib/kit/dates/day'
import { addWorkingDays } from '@/lib/kit/dates/working-days'
import { RowId } from '@/lib/kit/id'
import { fullDayWords, momentWords } from '@/lib/kit/words/dates'
import { lastReplier } from '@/lib/management/rectification/queries'
import { whyCannotCheck, whyCannotReply } from '@/lib/management/rectification/rules'
import { eventWords } from '@/lib/management/rectification/schema'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { TextLink } from '@/lib/ui/text-link'
import { Timeline } from '@/lib/ui/timeline'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { CheckForms, ReplyForm } from '../answer-forms'
import { FindingList } from '../finding-list'
import { loadRectification } from '../load'
import { DeadlineTag, StateTag } from '../state-tag'

export const metadata: Metadata = { title: '整改通知' }
const DONE = {
  issued: '整改通知已经发出，村（社区）和乡镇（街道）的待办里都有。',
  replied: '回复已经交上，等业务员复核。',
  closed: '已经办结。',
  reopened: '已经退回，基层的待办里又有了。',
}

export default async function RectificationPage({ params, searchParams }: PageProps<'/management/rectifications/[rectificationId]'>) {
  const actor = await requireActor('rectification.view')
  const id = routeId(RowId, (await params).rectificationId)
  const { done } = await searchParams
  const found = await loadRectification(actor, id)
  if (!found) notFound()
  const { notice, findings, events, reopenDays } = found
  const whyNotReply = whyCannotReply(actor, notice)
  const whyNotCheck = whyCannotCheck(actor, { ...notice, repliedBy: lastReplier(events) })
  const day = today()
  return (
    <StaffPage actor={actor} section="management" at={notice.regionCode}>
      <PageHead
        title={notice.number}
        lead={`${notice.village}，${notice.householdName}户。`}
        acts={<ButtonLink look="small" icon="print" href={`/management/rectifications/${id}/notice`}>打印通知</ButtonLink>}
      />
      <div className="stack-l">
        <DoneNotice done={done} words={DONE} />
        <div className="cols g-7-5">
          <div className="stack-l">
            <Section id="findings" title="要整改的问题"><div className="panel"><FindingList findings={findings} linked /></div></Section>
            {whyNotReply === null && <Panel title="回复整改"><ReplyForm id={id} version={notice.version} /></Panel>}
            {whyNotCheck === null && <CheckForms id={id} version={notice.version} dueOn={addWorkingDays(day, reopenDays)} />}
            {whyNotReply !== null && whyNotCheck !== null && notice.state !== 'closed' && (
              <Notice><p>{may(actor.role, 'rectification.reply') ? whyNotReply : whyNotCheck}</p></Notice>
            )}
          </div>
          <div className="stack">
            <Panel title="通知">
              <Kv tight facts={[
                { term: '进度', value: <StateTag state={notice.state} /> },
                { term: '期限', value: <>{fullDayWords(notice.dueOn)} <DeadlineTag state={notice.state} dueOn={notice.dueOn} today={day} /></> },
                { term: '发出', value: `${notice.issuer}，${notice.issuedBy}，${momentWords(notice.issuedAt)}` },
                { term: '要求', value: <span className="lines">{notice.asked}</span> },
                ...(notice.caseId && may(actor.role, 'inspection.view') ? [{ term: '来自', value: <TextLink className="link-tall" href={`/supervision/inspections/cases/${notice.caseId}`}>每月抽查的判定</TextLink> }] : []),
              ]} />
            </Panel>
            <Panel title="经过">
              <Timeline happenings={events.map((event) => ({
                key: event.id, at: event.at.toISOString(), when: momentWords(event.at),
                what: <><b>{eventWords(event.kind)}</b>，{event.by}。<span className="lines">{event.words}</span>{event.changed && <><br />改了哪些记录：<span className="lines">{event.changed}</span></>}</>,
              }))} />
            </Panel>
          </div>
        </div>
        <p><PlainLink href="/management/rectifications">回到整改列表</PlainLink></p>
      </div>
    </StaffPage>
  )
}

