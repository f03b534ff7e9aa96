import { ActionForm } from '@/lib/ui/form/action-form'
import { CheckField } from '@/lib/ui/form/check-field'
import { CheckboxesField } from '@/lib/ui/form/checkboxes-field'
import { DateField } from '@/lib/ui/form/date-field'
import { HiddenField, RequestKeyField } from '@/lib/ui/form/hidden-field'
import { MoneyField } from '@/lib/ui/form/money-field'
import { NumberField } from '@/lib/ui/form/number-field'
import { PasswordField } from '@/lib/ui/form/password-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { SearchChoice } from '@/lib/ui/form/search-choice'
import { SelectField } from '@/lib/ui/form/select-field'
import { SubmitButton } from '@/lib/ui/form/submit-button'
import { TextField } from '@/lib/ui/form/text-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { tryForm } from './actions'
import { demoFields } from './schema'

const plain = (...labels: string[]) => labels.map((label) => ({ value: label, label }))

const CONTACTS = [
  { value: 'visit', label: '入户', note: '到了家里，见到本人' },
  { value: 'meet', label: '见面', note: '在别处见到本人' },
  { value: 'phone', label: '电话', note: '没见到，通了电话' },
  { value: 'lost', label: '失访', note: '没联系上，下一步选原因' },
]

const VILLAGES = plain('门斗山村', '仁和村', '白象村', '宋观社区', '林坎社区', '大水坝村', '桐乐村', '顺民村', '高石塔村', '接官坝村', '上顶山村')

const VALUES = { handler: '吉克·阿依莫色', doneOn: '2026-11-18', gear: ['哑铃'], contact: 'visit', paid: '0.00', version: '1' }

export function FormDemo() {
  const values = { ...VALUES, requestKey: crypto.randomUUID() }
  return (
    <Panel>
      <ActionForm
        action={tryForm}
        fields={demoFields}
        values={values}
        submit="保存，请本人确认"
        label="表单示例"
        beside={<><SubmitButton name="draft" value="1">先存草稿</SubmitButton><PlainLink href="/dev/components">不存，离开</PlainLink></>}
      >
        <TextField name="handler" />
        <DateField name="doneOn" />
        <NumberField name="times" last="3次" unit="次" />
        <MoneyField name="paid" />
        <RadioField name="contact" options={CONTACTS} layout="cards" />
        <RadioField name="outdoors" options={plain('自己能出门', '要人陪才能出门', '不容易出门')} last="要人陪" />
        <CheckboxesField name="gear" options={plain('哑铃', '拉力带', '健身车', '都没有')} last="哑铃" />
        <SelectField name="reason" empty="请选原因" options={[...plain('医生说不宜运动', '已有同类器材，够用'), { label: '其他', options: plain('本人明确不要') }]} />
        <SearchChoice name="village" options={VILLAGES} />
        <TextareaField name="what" />
        <PasswordField name="secret" autoComplete="current-password" />
        <CheckField name="agreed" />
        <HiddenField name="version" />
        <RequestKeyField />
      </ActionForm>
    </Panel>
  )
}
