import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { answerWords } from '@/lib/casework/catalogue/field'
import { itemsOn, ofForm } from '@/lib/casework/catalogue/queries'
import { needOptions, readStored } from '@/lib/casework/catalogue/schema'
import { shanghaiDay, today } from '@/lib/kit/dates/day'
import { dayAsSaid } from '@/lib/kit/words/dates'
import { findSelf, listOwnNeeds, listOwnStatus } from '@/lib/supervision/rating/person-queries'
import { Empty } from '@/lib/ui/empty'
import { Kv } from '@/lib/ui/kv'
import { Section } from '@/lib/ui/section'
import { PersonPage } from '@/lib/web/person-page'
import { requireActor } from '@/lib/web/require-actor'
import { selfFacts } from './self-facts'

export const metadata: Metadata = { title: '我的记录' }

export default async function MyRecordPage() {
  const actor = await requireActor('me.view')
  const { self, status, needs, items } = await asActor(actor, async (tx) => ({
    self: (await findSelf(actor, tx)) ?? notFound(),
    status: await listOwnStatus(actor, tx),
    needs: await listOwnNeeds(actor, tx),
    items: await itemsOn(tx, { day: today() }),
  }))
  const answers = new Map(status.map((answer) => [answer.itemCode, readStored(answer.value)]))
  const needItems = new Map(ofForm(items, 'need').map((item) => [item.code, item]))
  return (
    <PersonPage back={{ href: '/me', label: '我的首页' }}>
      <div className="stack-l">
        <h1>我的记录</h1>
        <p>哪里不对，请告诉村（社区）的工作人员改正，也可以在评价服务时写明。</p>
        <Section id="self" title="基本资料"><Kv facts={selfFacts(self)} /></Section>
        <Section id="status" title="宣传文化体育情况">
          {status.length === 0 ? <Empty title="还没有调研记录" /> : (
            <Kv facts={ofForm(items, 'status').filter((item) => answers.has(item.code)).map((item) => ({ term: item.name, value: answerWords(item, answers.get(item.code) ?? null) }))} />
          )}
        </Section>
        <Section id="needs" title="我的需求">
          {needs.length === 0 ? <Empty title="现在没有记录需求">有需要，请告诉村（社区）的工作人员。</Empty> : (
            <ul className="plain-list">
              {needs.map((need) => {
                const item = needItems.get(need.itemCode)
                const chosen = needOptions(need.detail).map((code) => item?.options.find((option) => option.code === code)?.label ?? code)
                return (
                  <li key={need.id} id={`need-${need.itemCode}`}>
                    <p><b>{item?.name ?? need.itemCode}</b>{chosen.length > 0 && `：${chosen.join('、')}`}</p>
                    <p className="small">{`${dayAsSaid(shanghaiDay(need.since), today())}记下${need.servedOn ? `，最近一次服务是${dayAsSaid(need.servedOn, today())}` : '，还没有服务'}`}</p>
                  </li>
                )
              })}
            </ul>
          )}
        </Section>
      </div>
    </PersonPage>
  )
}
