import type { Visit } from '@/lib/casework/survey/queries'
import { reviewFields } from '@/lib/casework/survey/schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Section } from '@/lib/ui/section'
import { Form } from '@/lib/web/form'
import { review } from '../actions'

const VERDICTS = [
  { value: 'accept', label: '通过', note: '定下来，不能再改' },
  { value: 'return', label: '退回', note: '写明哪里要改，回到村里的待办' },
]

/** One verdict on the whole survey; what comes back carries the reviewer's words. */
export function ReviewForm({ visit, hints }: { visit: Visit; hints: number }) {
  return (
    <Section id="review" title="审核" note={hints > 0 ? `有${hints}条提示，请先看一看` : '没有提示'}>
      <Form action={review.bind(null, visit.id)} fields={reviewFields} values={{ version: String(visit.version) }} submit="保存审核意见">
        <RadioField name="verdict" options={VERDICTS} />
        <TextareaField name="words" short maxLength={500} />
        <HiddenField name="version" />
      </Form>
    </Section>
  )
}
