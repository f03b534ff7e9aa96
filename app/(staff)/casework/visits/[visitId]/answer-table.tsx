import { answerWords } from '@/lib/casework/catalogue/field'
import type { Item } from '@/lib/casework/catalogue/schema'
import type { Part } from '@/lib/casework/survey/parts'
import { HINT_TITLES, isAsked, type Answers, type Hint } from '@/lib/casework/survey/rules'
import { RuleLine } from '@/lib/ui/rule-hint'
import { Section } from '@/lib/ui/section'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { needWords } from '../../persons/[personId]/survey/last-words'
import { hintsOf } from '../../persons/[personId]/survey/hints'

type Row = { item: Item; now: string; before: string; changed: boolean }

/** What was heard this year beside what held before: the changed answers are shown, the others opened on demand. */
export function AnswerTable({ part, heard, before, hints }: { part: Part; heard: Answers; before: Answers; hints: readonly Hint[] }) {
  const isKnown = Object.keys(before.status).length > 0
  const row = (item: Item): Row => {
    const now = words(item, heard)
    const earlier = isKnown ? words(item, before) : '没有'
    return { item, now, before: earlier, changed: isKnown && now !== earlier }
  }
  const wanted = part.needs.filter((item) => (heard.needs[item.code] ?? before.needs[item.code] ?? []).length > 0)
  const rows = [...part.status.filter((item) => isAsked(item.code, heard.status) || before.status[item.code] != null), ...wanted].map(row)
  const shown = isKnown ? rows.filter(({ changed }) => changed) : rows
  const same = isKnown ? rows.filter(({ changed }) => !changed) : []
  const table = (some: Row[], caption: string) => (
    <div className="panel"><DataTable caption={`${part.name}：${caption}`} columns={columns} rows={some} rowKey={({ item }) => `${item.form}-${item.code}`} empty={null} /></div>
  )
  const columns: Column<Row>[] = [
    { key: 'form', head: '表', nowrap: true, cell: ({ item }) => (item.form === 'need' ? '需求' : '状况') },
    { key: 'item', head: '项目', names: true, cell: ({ item }) => item.name },
    { key: 'now', head: '今年', cell: ({ now }) => now },
    { key: 'before', head: '以前', cell: (one) => one.before },
  ]
  return (
    <Section id={`part-${part.number}`} title={part.name} note={isKnown ? `有变动${shown.length}项，没有变${same.length}项` : `共${rows.length}项，以前没有记录`} className="stack-s">
      {hintsOf(part, hints).map((hint) => <RuleLine key={hint.id}>{HINT_TITLES[hint.kind]}：{hint.what}{hint.why}</RuleLine>)}
      {shown.length > 0 && table(shown, isKnown ? '有变动的' : '状况和需求')}
      {same.length > 0 && <details><summary>没有变的{same.length}项</summary><div>{table(same, '没有变的')}</div></details>}
      {wanted.length === 0 && <p className="small">没有这方面的需求。</p>}
    </Section>
  )
}

const words = (item: Item, answers: Answers) =>
  item.form === 'need' ? needWords(item, answers.needs[item.code]) : answerWords(item, answers.status[item.code] ?? null)
