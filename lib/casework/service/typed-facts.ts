import type { FormValues } from '@/lib/kit/forms/state'
import { EQUIPMENT_ROWS, OTHER_EQUIPMENT } from './equipment-rows'
import type { ServiceFacts } from './six'

export type Named = { value: string; label: string }

/** A half-filled form as the six elements look at it; what cannot be read counts as not there. */
export function typedFacts(values: FormValues, items: readonly Named[], bodies: readonly Named[]): ServiceFacts {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '')
  const date = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name)) ? text(name) : '')
  const label = (of: readonly Named[], value: string) => of.find((one) => one.value === value)?.label
  const yuan = text('funds').replaceAll(/[,，]/g, '')
  return {
    state: text('state'),
    startedOn: date('startedOn'),
    endedOn: text('span') === 'range' ? date('endedOn') : null,
    bodyName: label(bodies, text('body')) ?? text('bodyName'),
    itemName: label(items, text('item')) ?? '',
    fundsFen: /^\d{1,9}(\.\d{1,2})?$/.test(yuan) ? Math.round(Number(yuan) * 100) : null,
    equipment: EQUIPMENT_ROWS.flatMap((row) => {
      const chosen = text(`equipment${row}`)
      const name = chosen === OTHER_EQUIPMENT ? text(`equipmentOther${row}`) : chosen
      const known = chosen !== OTHER_EQUIPMENT
      return name === '' ? [] : [{ name, unit: text(`unit${row}`) || (known ? '件' : ''), quantity: Number(text(`quantity${row}`)) || 0 }]
    }),
    measures: text('measures'),
    effectScale: text('effectScale'),
    effect: text('effect'),
  }
}
