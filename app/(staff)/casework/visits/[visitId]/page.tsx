import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { findNextReview } from '@/lib/casework/survey/next-review'
import { partsOf } from '@/lib/casework/survey/parts'
import { whyCannotReview } from '@/lib/casework/survey/permission'
import { answersAtSubmission, factsOf, findSubject, findVisit } from '@/lib/casework/survey/queries'
import { hintsFor } from '@/lib/casework/survey/rules'
import { VISIT_STATES, VisitId } from '@/lib/casework/survey/schema'
import { shanghaiDay, today } from '@/lib/kit/dates/day'
import { record } from '@/lib/trail/record'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { MoreLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Receipt } from '@/lib/ui/receipt'
import { Section } from '@/lib/ui/section'
import { Tag } from '@/lib/ui/tag'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { whoWords } from '../../who-words'
import { TASK_TONES } from '../task-table'
import { AnswerTable } from './answer-table'
import { ReviewForm } from './review-form'
import { ReviewedNotice } from './reviewed-notice'
import { visitFacts } from './visit-facts'

export const metadata = { title: '入户调研' }

export default async function VisitPage({ params, searchParams }: PageProps<'/casework/visits/[visitId]'>) {
  const actor = await requireActor('survey.view')
  const visitId = routeId(VisitId, (await params).visitId)
  const { done } = await searchParams
  const isReviewed = (done === 'accepted' || done === 'returned') && may(actor.role, 'survey.review')
  const { visit, person, parts, heard, before, next } = await asActor(actor, async (tx) => {
    const found = (await findVisit(actor, tx, visitId)) ?? notFound()
    const subject = (await findSubject(actor, tx, found.personId)) ?? notFound()
    await record(tx, actor, { action: 'person.viewed', subject: { type: 'visit', id: found.id }, personId: subject.id, regionCode: subject.regionCode, purpose: '看入户调研' })
    const day = found.submittedAt ? shanghaiDay(found.submittedAt) : today()
    return {
      visit: found, person: subject, parts: partsOf(await itemsOn(tx, { day })), ...(await answersAtSubmission(actor, tx, visitId)),
      next: isReviewed ? (await findNextReview(actor, tx, subject.id)) ?? null : null,
    }
  })
  const isFilling = visit.state === 'draft' || visit.state === 'returned'
  const hints = visit.contact === 'lost' || visit.submittedAt === null ? [] : hintsFor(factsOf(person, visit.visitedOn ?? today()), heard)
  const reviewing = may(actor.role, 'survey.review') && visit.state === 'submitted'
  const whyNot = reviewing ? whyCannotReview(visit, actor) : null
  return (
    <StaffPage actor={actor} section="casework" at={person.regionCode} pathHref={(code) => `/casework/visits?region=${code}`}>
      <ReviewedNotice done={done} name={person.name} next={next} />
      {done === 'submitted' && visit.receipt && (
        <Receipt heading="h2" title={`${person.name}的调研已上交`} numberLabel="回执编号" number={visit.receipt}>
          <p>镇里审核后，通过的定下来，要改的退回到您的待办，编号不变。</p>
          <MoreLink href="/casework/visits?state=todo#people">回调研名单，做下一户</MoreLink>
        </Receipt>
      )}
      <PageHead
        title={`${person.name}：${visit.year}年入户调研`}
        lead={`${whoWords(person)}，${person.village}`}
        acts={isFilling && may(actor.role, 'survey.fill') && <ButtonLink look="main" href={`/casework/persons/${person.id}/survey`}>{visit.state === 'returned' ? '去改' : '接着填'}</ButtonLink>}
      />
      <div className="stack-l">
        <div><Tag tone={TASK_TONES[visit.state]}>{VISIT_STATES[visit.state]}</Tag></div>
        {visit.state === 'returned' && <Notice tone="caution"><p>{visit.reviewedByName}退回，要改：{visit.reviewWords}</p></Notice>}
        <Section id="facts" title="联系和签字" className="stack-s" link={<MoreLink href={`/casework/persons/${person.id}`}>看{person.name}的档案</MoreLink>}>
          <Kv facts={visitFacts(visit)} />
          {visit.submittedAt !== null && <p className="small no-print">按Ctrl+P打印；手机在浏览器菜单里选“打印”。没有变的项目也一起印出来。</p>}
        </Section>
        {visit.submittedAt === null && <p>还没有上交，这里看不到填了什么。</p>}
        {visit.submittedAt !== null && visit.contact !== 'lost' && parts.map((part) => (
          <AnswerTable key={part.number} part={part} heard={heard} before={before} hints={hints} />
        ))}
        {reviewing && (whyNot ? <Notice tone="locked"><p>{whyNot}。</p></Notice> : <ReviewForm visit={visit} hints={hints.length} />)}
      </div>
    </StaffPage>
  )
}
