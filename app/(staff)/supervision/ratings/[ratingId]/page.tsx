import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { RowId } from '@/lib/kit/id'
import { fullDayWords, momentWords } from '@/lib/kit/words/dates'
import { whyCannotFollowUp } from '@/lib/supervision/rating/commands'
import { findRating } from '@/lib/supervision/rating/queries'
import { CAUSE_CODES, CAUSES, followUpFields, GIVERS, SCORES, type Cause } from '@/lib/supervision/rating/schema'
import { record } from '@/lib/trail/record'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Kv } from '@/lib/ui/kv'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { TextLink } from '@/lib/ui/text-link'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { followUpRating } from '../actions'

export const metadata: Metadata = { title: '一条评价' }

export default async function RatingPage({ params, searchParams }: PageProps<'/supervision/ratings/[ratingId]'>) {
  const actor = await requireActor('service.view')
  const id = routeId(RowId, (await params).ratingId)
  const rating = await asActor(actor, async (tx) => {
    const found = (await findRating(actor, tx, id)) ?? notFound()
    await record(tx, actor, { action: 'rating.viewed', subject: { type: 'rating', id }, personId: found.personId, regionCode: found.regionCode })
    return found
  })
  const why = whyCannotFollowUp({ score: rating.score, superseded: rating.supersededAt !== null })
  return (
    <StaffPage actor={actor} section="supervision" at={rating.regionCode}>
      <div className="stack-l measure-text">
        <DoneNotice done={(await searchParams).done} words={{ 'followed-up': '回访记下了。记录不准的，请现在就改正。' }} />
        <PageHead title={`${rating.name}评了“${SCORES[rating.score]}”`} lead={`${momentWords(rating.at)}，${GIVERS[rating.givenBy as keyof typeof GIVERS]}`} />
        <Kv
          facts={[
            { term: '谁', value: <TextLink href={`/casework/persons/${rating.personId}`}>{rating.name}</TextLink> },
            ...(rating.serviceId ? [{ term: '哪项服务', value: <TextLink href={`/casework/services/${rating.serviceId}`}>{`${rating.itemName}，${fullDayWords(rating.startedOn ?? '')}`}</TextLink> }, { term: '责任主体', value: rating.bodyName }, { term: '措施', value: rating.measures }] : []),
            { term: '本人的话', value: rating.words || '没有写' },
            ...(rating.followedUpAt ? [{ term: '回访', value: momentWords(rating.followedUpAt) }, { term: '原因', value: CAUSES[rating.cause as Cause] }, { term: '回访情况', value: rating.followUpWords }] : []),
          ]}
        />
        {why && rating.score !== 'satisfied' && <Notice tone="caution"><p>{why}</p></Notice>}
        {!why && may(actor.role, 'rating.follow-up') && (
          <Panel title={rating.followedUpAt ? '补充回访' : '记下回访'}>
            <Form
              action={followUpRating.bind(null, id)}
              fields={followUpFields}
              values={{ cause: rating.cause ?? '', words: rating.followUpWords ?? '', version: String(rating.version) }}
              submit="保存回访"
            >
              <RadioField name="cause" options={CAUSE_CODES.map((code) => ({ value: code, label: CAUSES[code] }))} />
              <TextareaField name="words" />
              <HiddenField name="version" />
            </Form>
          </Panel>
        )}
      </div>
    </StaffPage>
  )
}
