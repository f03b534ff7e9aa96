import { CATEGORIES, LEVELS } from '@/lib/casework/registry/disability'
import { ETHNICITIES, FREQUENT_ETHNICITIES } from '@/lib/casework/registry/ethnicity'
import { EDUCATIONS, GUARDIAN_RELATIONS, HUKOU, MARRIAGES } from '@/lib/casework/registry/person-codes'
import { choices, RELATIONS, wordChoices } from '@/lib/casework/registry/relations'
import { CheckboxesField } from '@/lib/ui/form/checkboxes-field'
import { DateField } from '@/lib/ui/form/date-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { SelectField } from '@/lib/ui/form/select-field'
import { TextField } from '@/lib/ui/form/text-field'

const isFrequent = ({ code }: { code: string }) => FREQUENT_ETHNICITIES.includes(code)
const ETHNICITY_GROUPS = [
  { label: '四川常见', options: choices(FREQUENT_ETHNICITIES.map((code) => ETHNICITIES.find((one) => one.code === code)!)) },
  { label: '其他民族', options: choices(ETHNICITIES.filter((one) => !isFrequent(one))) },
]
const KEEP = '留空不改；填“无”就清掉。'

export function BasicFields() {
  return (
    <>
      <TextField name="name" maxLength={50} />
      <SelectField name="relation" empty="请选择" options={wordChoices(RELATIONS)} />
      <SelectField name="ethnicity" empty="请选择" options={ETHNICITY_GROUPS} />
      <SelectField name="education" empty="请选择" options={choices(EDUCATIONS)} />
      <SelectField name="marriage" empty="请选择" options={choices(MARRIAGES)} />
      <RadioField name="hukou" layout="line" options={choices(HUKOU)} />
    </>
  )
}

export function DisabilityFields() {
  return (
    <>
      <SelectField name="category" empty="请选择" options={choices(CATEGORIES)} />
      <CheckboxesField name="categories" layout="line" options={choices(CATEGORIES.filter(({ code }) => code !== '7'))} />
      <RadioField name="level" layout="line" options={choices(LEVELS)} />
      <TextField name="certificate" width="full" inputMode="text" autoCapitalize="characters" spellCheck={false} maxLength={40} />
      <DateField name="issuedOn" />
    </>
  )
}

/** `now` tells what is kept when the form cannot show it. */
export const PhoneField = ({ now }: { now?: string }) => <TextField name="phone" type="tel" inputMode="tel" hint={now && now + KEEP} maxLength={30} />

export function GuardianFields({ nowPhone, nowIdNumber }: { nowPhone?: string; nowIdNumber?: string }) {
  return (
    <>
      <TextField name="guardianName" maxLength={50} />
      <SelectField name="guardianRelation" empty="没有监护人" options={choices(GUARDIAN_RELATIONS)} />
      <TextField name="guardianPhone" type="tel" inputMode="tel" hint={nowPhone && nowPhone + KEEP} maxLength={30} />
      <TextField name="guardianIdNumber" width="full" spellCheck={false} hint={nowIdNumber && nowIdNumber + KEEP} maxLength={30} />
    </>
  )
}
