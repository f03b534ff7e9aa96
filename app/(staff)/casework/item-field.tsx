import { fieldName } from '@/lib/casework/catalogue/field'
import type { Item } from '@/lib/casework/catalogue/schema'
import { CheckboxesField } from '@/lib/ui/form/checkboxes-field'
import { DateField } from '@/lib/ui/form/date-field'
import { NumberField } from '@/lib/ui/form/number-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextField } from '@/lib/ui/form/text-field'

const YES_NO = [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }]

/** The control of a catalogue item, by its answer type. `last` is what was heard the year before. */
export function ItemField({ item, last }: { item: Item; last?: string }) {
  const name = fieldName(item)
  const options = item.options.map(({ code, label }) => ({ value: code, label }))
  switch (item.answerType) {
    case 'yes-no':
      return <RadioField name={name} options={YES_NO} layout="line" last={last} />
    case 'single':
      return <RadioField name={name} options={options} last={last} />
    case 'multiple':
      return <CheckboxesField name={name} options={options} last={last} />
    case 'number':
      return <NumberField name={name} unit={item.unit ?? undefined} maxLength={4} last={last} />
    case 'date':
      return <DateField name={name} last={last} />
    case 'text':
      return <TextField name={name} width="full" maxLength={200} last={last} />
  }
}
