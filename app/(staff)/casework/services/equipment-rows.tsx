import type { ItemEquipment } from '@/lib/casework/catalogue/schema'
import { EQUIPMENT_ROWS, OTHER_EQUIPMENT } from '@/lib/casework/service/equipment-rows'
import { NumberField } from '@/lib/ui/form/number-field'
import { SelectField } from '@/lib/ui/form/select-field'
import { TextField } from '@/lib/ui/form/text-field'

/** Up to six kinds of equipment; the rows after the second are folded away until they are needed. */
export function EquipmentRows({ known }: { known: readonly ItemEquipment[] }) {
  const options = [...known.map(({ name, unit }) => ({ value: name, label: `${name}（${unit}）` })), { value: OTHER_EQUIPMENT, label: '其他（写名称）' }]
  const row = (number: number) => (
    <fieldset key={number}>
      <legend className="label">第{number}种器材</legend>
      <div className="pair">
        <SelectField name={`equipment${number}`} label="器材" empty="没有" options={options} />
        <TextField name={`equipmentOther${number}`} label="其他器材的名称" width="full" maxLength={40} />
        <NumberField name={`quantity${number}`} label="数量" maxLength={5} />
        <TextField name={`unit${number}`} label="单位" hint="目录里的可以不写" width="4" maxLength={6} />
      </div>
    </fieldset>
  )
  return (
    <div className="stack">
      {EQUIPMENT_ROWS.slice(0, 2).map(row)}
      <details className="stack">
        <summary>还有器材，再填4种</summary>
        <div className="stack">{EQUIPMENT_ROWS.slice(2).map(row)}</div>
      </details>
    </div>
  )
}
