import { may } from '@/lib/access/grants'
import { answerWords } from '@/lib/casework/catalogue/field'
import type { Item } from '@/lib/casework/catalogue/schema'
import { SOURCES, statusAndNeeds, type Overview } from '@/lib/casework/survey/overview'
import { shanghaiDay, today } from '@/lib/kit/dates/day'
import { dayAsSaid } from '@/lib/kit/words/dates'
import { quoted } from '@/lib/kit/words/quotes'
import { Empty } from '@/lib/ui/empty'
import { Kv } from '@/lib/ui/kv'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { Timeline, type Happening } from '@/lib/ui/timeline'
import type { PersonSection } from './sections'
import { needWords } from './survey/last-words'

/** 状况和需求 on a person's page: what holds now, when it was heard last, and how the needs came and went. */
export const statusSection: PersonSection = async (actor, tx, person) => {
  const overview = await statusAndNeeds(actor, tx, person.id)
  return (
    <>
      <Section
        id="status-now"
        title="状况和需求"
        note={heardWords(overview)}
        className="stack"
      >
        <NeedTable overview={overview} base={may(actor.role, 'service.record') ? `/casework/persons/${person.id}` : null} />
        {overview.status.length > 0 && <details><summary>看全部状况（{overview.status.length}项）</summary><StatusPanels overview={overview} /></details>}
        {overview.needs.length > 0 && <details><summary>看需求的变化</summary><div><Timeline happenings={happeningsOf(overview)} /></div></details>}
      </Section>
    </>
  )
}

function heardWords({ status }: Overview): string {
  const days = status.map((row) => shanghaiDay(row.confirmedAt ?? row.since)).toSorted()
  return days.length === 0 ? '还没有调研过' : `上次核对：${dayAsSaid(days.at(-1)!, today())}`
}

type Need = Overview['needs'][number]

function NeedTable({ overview: { needs, items }, base }: { overview: Overview; base: string | null }) {
  const open = needs.filter((need) => need.until === null)
  return (
    <DataTable<Need>
      caption="现在的需求"
      columns={[
        { key: 'item', head: '需求', names: true, cell: (need) => nameOf(items, need.code) },
        { key: 'options', head: '要哪几样', cell: (need) => wordsOf(items, need) },
        { key: 'since', head: '登记', cell: (need) => `${dayAsSaid(shanghaiDay(need.since), today())}，${SOURCES[need.source] ?? need.source}` },
        ...(base ? [{ key: 'act', head: '办理', bare: true, cell: (need: Need) => <TextLink className="link-tall" href={`${base}/services/new?item=${need.code}`}>登记服务<span className="vh">：{nameOf(items, need.code)}</span></TextLink> }] : []),
      ]}
      rows={open}
      rowKey={(need) => need.id}
      empty={<Empty title="现在没有登记需求">调研时问过没有需求，或者还没有调研。</Empty>}
    />
  )
}

function StatusPanels({ overview: { items, status } }: { overview: Overview }) {
  const asked = items.filter((item) => item.form === 'status')
  return [...new Set(asked.map((item) => item.grouping))].map((group) => (
    <Panel key={group} title={group}>
      <Kv facts={asked.filter((item) => item.grouping === group).map((item) => ({
        term: item.name, value: answerWords(item, status.find((row) => row.code === item.code)?.answer ?? null),
      }))} />
    </Panel>
  ))
}

/** Newest first: a need that ended has two moments. */
function happeningsOf({ needs, items }: Overview): Happening[] {
  const moments = needs.flatMap((need) => [
    { key: `${need.id}-from`, at: need.since, what: `登记需求${quoted(nameOf(items, need.code))}：${wordsOf(items, need)}（${SOURCES[need.source] ?? need.source}，${need.by}）` },
    ...(need.until ? [{ key: `${need.id}-to`, at: need.until, what: `需求${quoted(nameOf(items, need.code))}结束：${need.endReason ?? '没有写原因'}` }] : []),
  ])
  return moments
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, 12)
    .map(({ key, at, what }) => ({ key, what, at: at.toISOString(), when: dayAsSaid(shanghaiDay(at), today()) }))
}

const needItem = (items: readonly Item[], code: string) => items.find((item) => item.form === 'need' && item.code === code)
const nameOf = (items: readonly Item[], code: string) => needItem(items, code)?.name ?? code
function wordsOf(items: readonly Item[], { code, options }: Pick<Need, 'code' | 'options'>): string {
  const item = needItem(items, code)
  return item && options.length > 0 ? needWords(item, options) : '需要'
}
