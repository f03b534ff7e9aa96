import { SIGNER_RELATIONS, submitFields, submitLostFields } from '@/lib/casework/survey/schema'
import { newId } from '@/lib/kit/id'
import { CheckField } from '@/lib/ui/form/check-field'
import { HiddenField, RequestKeyField } from '@/lib/ui/form/hidden-field'
import { SelectField } from '@/lib/ui/form/select-field'
import { TextField } from '@/lib/ui/form/text-field'
import { Form } from '@/lib/web/form'
import { submitLost, submitSurvey } from '../actions'

type Props = { personId: string; version: number }

/** The person or guardian stands for the answers; the needs are the person's own. */
export function SignForm({ personId, version, name }: Props & { name: string }) {
  const values = { version: String(version), requestKey: newId() }
  return (
    <Form action={submitSurvey.bind(null, personId)} fields={submitFields} values={values} submit="上交，等镇里审核" wide>
      <p>请把上面的内容念给{name}或监护人听，对的再签字。</p>
      <CheckField name="ownNeeds" />
      <TextField name="signedBy" maxLength={30} />
      <SelectField name="signerRelation" options={SIGNER_RELATIONS.map(({ code, label }) => ({ value: code, label }))} empty="请选关系" />
      <HiddenField name="version" />
      <RequestKeyField />
    </Form>
  )
}

export function LostForm({ personId, version }: Props) {
  const values = { version: String(version), requestKey: newId() }
  return (
    <Form action={submitLost.bind(null, personId)} fields={submitLostFields} values={values} submit="上交失访，等镇里审核" wide>
      <p>失访不用签字。去世、迁走的，还要到档案里改在册状态或办迁移。以后联系上了，可以请审核人退回再填。</p>
      <HiddenField name="version" />
      <RequestKeyField />
    </Form>
  )
}
