import { addDays, shanghaiDay, today } from '@/lib/kit/dates/day'
import { dayAsSaid } from '@/lib/kit/words/dates'
import { counted } from '@/lib/kit/words/numbers'
import type { OwnService } from '@/lib/supervision/rating/person-queries'
import { SCORES } from '@/lib/supervision/rating/schema'
import { ButtonLink } from '@/lib/ui/button-link'
import { Empty } from '@/lib/ui/empty'
import { MoreLink } from '@/lib/ui/more-link'
import { DoneNotice } from '@/lib/ui/notice'
import { Call } from '@/lib/ui/person/call'
import { Rows, type Row } from '@/lib/ui/person/rows'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { DONE_WORDS, greeting, isChangedSince, toRate, type HomeData } from './home-data'

const SHOWN = 4

export function MeHome({ self, services, needs, visit, lookers, items, isGuardian, done }: HomeData) {
  const waiting = toRate(services)
  const first = waiting[0]
  return (
    <div className="stack-l">
      <DoneNotice done={done} words={DONE_WORDS} />
      <div>
        <h1>{greeting({ self, isGuardian })}</h1>
        <p className="small">{isGuardian ? '您是监护人，可以替本人看记录、评价服务。' : '这里是您自己的记录。只有您、您的监护人和为您服务的工作人员能看。'}</p>
      </div>
      {first && (
        <Call title={`有${counted(waiting.length, '项')}服务等您评价`}>
          <p>{`${dayAsSaid(first.endedOn ?? first.startedOn, today())}，${first.bodyName}：${first.itemName}。您满意吗？`}</p>
          <ButtonLink href={`/me/services/${first.id}/rating`} look="main" wide>去评价</ButtonLink>
        </Call>
      )}
      <Section id="needs" title="我的需求">
        {needs.length === 0
          ? <Empty title="现在没有记录需求">有需要，请告诉村（社区）的工作人员。</Empty>
          : <Rows rows={needs.map((need) => needRow(items.get(need.itemCode)?.name ?? need.itemCode, need))} />}
      </Section>
      <Section id="services" title="我的服务">
        {services.length === 0 ? <Empty title="还没有服务记录">有了服务，这里会写明时间、谁来的、做了什么。</Empty> : <Rows rows={services.slice(0, SHOWN).map(serviceRow)} />}
        {services.length > SHOWN && <p><MoreLink href="/me/services">{`看全部${counted(services.length, '项')}服务`}</MoreLink></p>}
      </Section>
      <Section id="record" title="我的记录">
        <Rows
          rows={[
            { href: '/me/record', title: '我的基本情况', note: visit?.visitedOn ? `${dayAsSaid(visit.visitedOn, today())}${visit.surveyedByName}调研填写。哪里不对，请告诉工作人员。` : '还没有调研记录。' },
            { href: '/me/looks', title: '谁看过我的记录', note: lookers > 0 ? `近30天：${counted(lookers, '个人')}看过` : '近30天没有人看过' },
          ]}
        />
      </Section>
      <Panel title="找村里的工作人员">
        <p>{visit ? `${visit.surveyedByName}，${self.village}` : `${self.village}村（居）民委员会`}</p>
      </Panel>
    </div>
  )
}

export function serviceRow(service: OwnService): Row {
  const base = { href: `/me/services/${service.id}`, title: service.itemName, note: `${dayAsSaid(service.startedOn, today())}，${service.bodyName}` }
  if (isChangedSince(service)) return { ...base, tag: { tone: 'soon', words: '记录改过，请再评一次' } }
  if (service.score === 'not-received') return { ...base, tag: { tone: 'returned', words: '您说没有接受过' } }
  if (service.score) return { ...base, tag: { tone: service.score === 'satisfied' ? 'good' : 'hint', words: `您评了${SCORES[service.score]}` } }
  if (service.state === 'planned') return { ...base, tag: { tone: 'planned', words: '已安排' } }
  return { ...base, tag: { tone: 'soon', words: '等您评价' } }
}

function needRow(name: string, need: HomeData['needs'][number]): Row {
  const since = shanghaiDay(need.since)
  const isServed = need.servedOn !== null && need.servedOn >= addDays(today(), -365)
  return {
    href: `/me/record#need-${need.itemCode}`,
    title: name,
    note: need.servedOn ? `最近一次服务：${dayAsSaid(need.servedOn, today())}` : `${dayAsSaid(since, today())}记下的`,
    tag: isServed ? { tone: 'good', words: '有服务' } : { tone: 'soon', words: '还没有服务' },
  }
}
