import type { ComponentProps } from 'react'
import { NAMED_BODIES } from '@/lib/casework/service/bodies'
import { EFFECT_SCALES } from '@/lib/casework/service/effect'
import { equipmentOf } from '@/lib/casework/service/equipment'
import { sixContext } from '@/lib/casework/service/queries'
import { serviceFields } from '@/lib/casework/service/schema'
import type { ServiceChoices } from '@/lib/casework/service/subject'
import type { Subject } from '@/lib/casework/survey/queries'
import { DateField } from '@/lib/ui/form/date-field'
import { HiddenField, RequestKeyField } from '@/lib/ui/form/hidden-field'
import { MoneyField } from '@/lib/ui/form/money-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { SelectField } from '@/lib/ui/form/select-field'
import { SubmitButton } from '@/lib/ui/form/submit-button'
import { TextField } from '@/lib/ui/form/text-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Kv } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { ElementBox } from '@/lib/ui/six/element-box'
import { Form } from '@/lib/web/form'
import { whoWords } from '../who-words'
import { EquipmentRows } from './equipment-rows'
import { itemGroups } from './item-groups'
import { SixSide } from './six-side'

type Props = Pick<ComponentProps<typeof Form>, 'action' | 'values'> & { person: Subject; choices: ServiceChoices; submit: string; leaveHref: string }

const STATES = [{ value: 'delivered', label: '已经落实' }, { value: 'planned', label: '计划中' }]
const SPANS = [{ value: 'day', label: '某一天' }, { value: 'range', label: '一段时间' }]
const SCALES = EFFECT_SCALES.map(({ code, label }) => ({ value: code, label }))

const named = (options: readonly { value: string; label: string }[]) => options.map(({ value, label }) => ({ value, label }))

/** The six elements in the order of the plan, with what is complete beside them. */
export function ServiceForm({ action, values, person, choices, submit, leaveHref }: Props) {
  const isInstitution = choices.bodies.every((body) => body.kind === 'institution')
  const items = choices.items.map((item) => ({ value: item.code, label: item.name }))
  return (
    <Form action={action} fields={serviceFields} values={values} className="desk desk-r">
      <aside className="desk-facts stack" aria-label="六要素和本人情况">
        <SixSide items={items} bodies={named(choices.bodies)} context={sixContext(person)} />
        <Panel title={person.name}><Kv tight facts={[{ term: '情况', value: whoWords(person) }, { term: '村（社区）', value: person.village }]} /></Panel>
      </aside>
      <div className="stack-l desk-main">
        <ElementBox index={0} id="e-time" name="落实时间" ask="哪天做的">
          <RadioField name="state" options={STATES} layout="line" labelHidden />
          <RadioField name="span" options={SPANS} layout="line" labelHidden />
          <DateField name="startedOn" />
          <DateField name="endedOn" />
        </ElementBox>
        <ElementBox index={1} id="e-body" name="责任主体" ask="谁负责、谁去做">
          {isInstitution ? <SelectField name="body" options={named(choices.bodies)} /> : (
            <>
              <SelectField name="body" empty="请选部门或机构" options={[{ label: '残联和机构', options: named(choices.bodies) }, { label: '其他', options: named(NAMED_BODIES) }]} />
              <TextField name="bodyName" width="full" maxLength={60} />
            </>
          )}
        </ElementBox>
        <ElementBox index={2} id="e-item" name="落实项目名称" ask="从目录里选">
          <SelectField name="item" empty="请选项目" options={itemGroups(choices)} />
        </ElementBox>
        <ElementBox index={3} id="e-funds" name="投入资金和器材" ask="东西和钱，和台账一致">
          <EquipmentRows known={equipmentOf(choices.items)} />
          <MoneyField name="funds" />
        </ElementBox>
        <ElementBox index={4} id="e-measures" name="具体措施" ask="对这个人怎么做的">
          <TextareaField name="measures" maxLength={2000} />
        </ElementBox>
        <ElementBox index={5} id="e-effect" name="服务效果" ask="本人有什么变化">
          <RadioField name="effectScale" options={SCALES} layout="line" />
          <TextareaField name="effect" short maxLength={1000} />
        </ElementBox>
        <HiddenField name="version" />
        <RequestKeyField />
        <div className="btn-row"><SubmitButton main>{submit}</SubmitButton><PlainLink href={leaveHref}>不存，离开</PlainLink></div>
      </div>
    </Form>
  )
}
