import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { today } from '@/lib/kit/dates/day'
import { newId, RowId } from '@/lib/kit/id'
import { fullDayWords } from '@/lib/kit/words/dates'
import { findOwnService } from '@/lib/supervision/rating/person-queries'
import { rateFields, SCORES, whyCannotRate } from '@/lib/supervision/rating/schema'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { Kv } from '@/lib/ui/kv'
import { Notice } from '@/lib/ui/notice'
import { RatingButtons } from '@/lib/ui/person/rating-buttons'
import { TextLink } from '@/lib/ui/text-link'
import { Form } from '@/lib/web/form'
import { PersonPage } from '@/lib/web/person-page'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { rateService } from '../../../actions'

export const metadata: Metadata = { title: '评价服务' }
const VALUES = { full: 'satisfied', half: 'basically', none: 'dissatisfied' }

export default async function RatingPage({ params }: PageProps<'/me/services/[serviceId]/rating'>) {
  const actor = await requireActor('me.rate')
  const id = routeId(RowId, (await params).serviceId)
  const service = (await asActor(actor, (tx) => findOwnService(actor, tx, id))) ?? notFound()
  const why = whyCannotRate({ state: service.state, endedOn: service.endedOn ?? service.startedOn }, today())
  return (
    <PersonPage back={{ href: '/me', label: '我的首页' }}>
      <div className="stack">
        <div><p className="step">第1步，共2步</p><h1>{`${service.itemName}，您满意吗？`}</h1></div>
        {service.score && <Notice><p>您上次评了<b>{SCORES[service.score]}</b>，现在可以改。</p></Notice>}
        <Kv
          facts={[
            { term: '时间', value: fullDayWords(service.startedOn) },
            { term: '谁来的', value: service.bodyName },
            { term: '做了什么', value: service.measures },
          ]}
        />
        {why ? <Notice tone="caution"><p>{why}</p></Notice> : (
          <Form action={rateService.bind(null, id)} fields={rateFields} values={{ requestKey: newId() }} label="评价这项服务">
            <RequestKeyField />
            <RatingButtons name="score" values={VALUES} />
            <p className="small">选了以后还能改。选“基本满意”或“不满意”，我们会问为什么，并在5个工作日内找您回访。</p>
            <ul className="plain-list">
              <li><button className="link-act" name="score" value="not-received">这项服务我没有接受过</button></li>
              <li><TextLink className="link-tall" href="/me">以后再评</TextLink></li>
            </ul>
          </Form>
        )}
      </div>
    </PersonPage>
  )
}
