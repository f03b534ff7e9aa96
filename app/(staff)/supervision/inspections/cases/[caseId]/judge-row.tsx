import type { JudgeItem } from '@/lib/supervision/inspection/judgeable'
import { DROP } from '@/lib/supervision/inspection/schema'
import { planLimits, VERDICTS } from '@/lib/supervision/inspection/verdict'
import { REASONS, shownCode } from '@/lib/supervision/inspection/words'
import { SelectField } from '@/lib/ui/form/select-field'
import { TextField } from '@/lib/ui/form/text-field'
import { SixField, VerdictField } from '@/lib/ui/judging/verdict-field'
import type { VerdictKey } from '@/lib/ui/judging/verdict-keys'
import { RuleLine } from '@/lib/ui/rule-hint'
import { TextLink } from '@/lib/ui/text-link'

const DIGITS: Record<string, string> = { accurate: '1', over_ticked: '2', missed: '3', mis_ticked: '4', fabricated: '0' }
const ALL: VerdictKey[] = VERDICTS.map(({ code, label }) => ({ value: code, label, digit: DIGITS[code]!, right: code === 'accurate' }))
const SURVEY = ALL.filter(({ value }) => value !== 'fabricated')
const ADDED: VerdictKey[] = [
  ...ALL.filter(({ value }) => value === 'missed'),
  { value: DROP, label: '不算，去掉', digit: '9', right: true },
]

const keysFor = ({ added, part }: JudgeItem) => (added ? ADDED : part === 'service' ? ALL : SURVEY)

export type Told = { noticeId: string | null; noticeNumber: string | null }

/** One item: what was recorded, the verdict keys, the facts that speak for a second look, and why it is wrong. */
export function JudgeRow({ item, told }: { item: JudgeItem; told?: Told }) {
  return (
    <li id={`row-${item.key}`}>
      <span className="j-code">{shownCode(item.part, item.code)}</span>
      <p className="strong">{item.name}</p>
      <p className="j-val"><span className="vh">记录：</span><b>{item.recorded}</b>{item.aside && `，${item.aside}`}</p>
      <VerdictField name={`v-${item.key}`} item={item.name} keys={keysFor(item)} />
      {(item.hints.length > 0 || item.six || told?.noticeId) && (
        <div className="more stack-s">
          {item.hints.map((hint) => <RuleLine key={hint}>{hint}</RuleLine>)}
          {told?.noticeId && <p className="small">已写进整改通知 <TextLink href={`/management/rectifications/${told.noticeId}`}>{told.noticeNumber}</TextLink>，不能改判。</p>}
          {item.six && <SixField name={`e-${item.key}`} question={questionFor(item)} elements={item.six} />}
        </div>
      )}
      <div className="more more-why">
        <div className="why">
          <SelectField name={`r-${item.key}`} empty="请选原因" options={REASONS} />
          <TextField name={`n-${item.key}`} width="full" maxLength={200} />
        </div>
      </div>
    </li>
  )
}

const questionFor = ({ institutionId }: JudgeItem) =>
  institutionId
    ? `六要素，有误的打勾。机构服务有${planLimits.institution}个以上有误才计不准。`
    : '六要素，有误的打勾。有1个有误就计不准。'

