import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { RowId } from '@/lib/kit/id'
import { findOwnService } from '@/lib/supervision/rating/person-queries'
import { SCORES, whyFields } from '@/lib/supervision/rating/schema'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { PersonPage } from '@/lib/web/person-page'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { explainRating } from '../../../../actions'

export const metadata: Metadata = { title: '说说为什么' }

export default async function WhyPage({ params }: PageProps<'/me/services/[serviceId]/rating/why'>) {
  const actor = await requireActor('me.rate')
  const id = routeId(RowId, (await params).serviceId)
  const service = (await asActor(actor, (tx) => findOwnService(actor, tx, id))) ?? notFound()
  if (!service.score || service.score === 'satisfied') notFound()
  return (
    <PersonPage back={{ href: `/me/services/${id}/rating`, label: '改评价' }}>
      <div className="stack">
        <Notice tone="good" says="result"><p>{service.score === 'not-received' ? '记下了：您没有接受过这项服务。会有人核对。' : `您评了${SCORES[service.score]}，已经收到。`}</p></Notice>
        <div><p className="step">第2步，共2步</p><h1>说说为什么</h1></div>
        <Form action={explainRating.bind(null, id)} fields={whyFields} values={{ words: '' }} submit="交给工作人员" wide>
          <TextareaField name="words" />
        </Form>
      </div>
    </PersonPage>
  )
}
