import { verdictKey, type JudgeItem } from '@/lib/supervision/inspection/judgeable'
import type { StoredVerdict } from '@/lib/supervision/inspection/queries'
import { PARTS, type Part } from '@/lib/supervision/inspection/words'
import { SelectField } from '@/lib/ui/form/select-field'
import { SubmitButton } from '@/lib/ui/form/submit-button'
import { TextField } from '@/lib/ui/form/text-field'
import { JudgedCount } from '@/lib/ui/judging/judged-count'
import { JudgeRow } from './judge-row'

const UNITS: Record<Part, string> = { status: '项', need: '项', service: '项次' }

type Props = {
  /** `p0`: the person's place in the household; the name is shown when there are several. */
  person: { index: number; name: string | null }
  part: Part
  items: readonly JudgeItem[]
  verdicts: ReadonlyMap<string, StoredVerdict>
  addable: readonly { value: string; label: string }[]
}

/** One part of one person's record, with the button for what is left and a choice for what is missing. */
export function JudgeGroup({ person, part, items, verdicts, addable }: Props) {
  const name = `p${person.index}-${part}`
  const rest = items.filter((item) => !verdicts.has(verdictKey(item)) && item.hints.length === 0 && !item.added).length
  return (
    <section aria-labelledby={`g-${name}`}>
      <div className="group-head">
        <h2 id={`g-${name}`}>{PARTS[part]}{person.name && `：${person.name}`}</h2>
        <span className="small">{items.length}{UNITS[part]}，已判<JudgedCount names={items.map((item) => `v-${item.key}`)} />{UNITS[part]}</span>
        {rest > 0 && <SubmitButton small name="act" value={`rest ${name}`}>没有提示的{rest}{UNITS[part]}都记“准确”</SubmitButton>}
      </div>
      <ol className="judge">
        {items.map((item) => <JudgeRow key={item.key} item={item} told={verdicts.get(verdictKey(item))} />)}
        {part !== 'status' && (
          <li>
            <div className="more">
              <div className="why why-shown">
                <SelectField name={`a-${name}`} empty={items.length === 0 ? '没有记录，也没有漏掉' : '没有漏掉'} options={addable} />
                <TextField name={`an-${name}`} width="full" maxLength={200} />
              </div>
            </div>
          </li>
        )}
      </ol>
    </section>
  )
}
