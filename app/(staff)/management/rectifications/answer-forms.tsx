import type { Day } from '@/lib/kit/dates/day'
import { closeFields, reopenFields, replyFields } from '@/lib/management/rectification/schema'
import { DateField } from '@/lib/ui/form/date-field'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { close, reopen, reply } from './actions'

type Props = { id: string; version: number }

export function ReplyForm({ id, version }: Props) {
  return (
    <Form action={reply.bind(null, id)} fields={replyFields} values={{ version: String(version) }} submit="回复整改">
      <TextareaField name="words" maxLength={500} />
      <TextareaField name="changed" maxLength={500} />
      <HiddenField name="version" />
    </Form>
  )
}

/** Content or not: two forms, because sending back needs a reason and a new day. */
export function CheckForms({ id, version, dueOn }: Props & { dueOn: Day }) {
  return (
    <>
      <Panel title="改到位了">
        <Form id="close" action={close.bind(null, id)} fields={closeFields} values={{ version: String(version) }} submit="复核通过，办结">
          <TextareaField name="words" short maxLength={500} />
          <HiddenField name="version" />
        </Form>
      </Panel>
      <Panel title="还没有改到位">
        <Form id="reopen" action={reopen.bind(null, id)} fields={reopenFields} values={{ version: String(version), dueOn }}>
          <TextareaField name="reason" short maxLength={500} />
          <DateField name="dueOn" />
          <HiddenField name="version" />
          <button className="btn">退回重改</button>
        </Form>
      </Panel>
    </>
  )
}
