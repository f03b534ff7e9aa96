'use client'
import { FieldFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'
import type { Option, OptionGroup } from './option'

type Props = FieldProps & {
  options: readonly (Option | OptionGroup)[]
  /** The first, empty choice: “请选原因”, “全部镇街”. Left out when one choice must always stand. */
  empty?: string
}

export function SelectField({ options, empty, ...props }: Props) {
  const field = useField(props)
  return (
    <FieldFrame field={field} labelHidden={props.labelHidden}>
      {/* React resets a select to its first value after an action; the key mounts it anew with what was chosen. */}
      <select
        key={field.value}
        id={field.id}
        name={props.name}
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((entry) => ('options' in entry ? <Group key={entry.label} group={entry} /> : <Choice key={entry.value} option={entry} />))}
      </select>
    </FieldFrame>
  )
}

const Group = ({ group }: { group: OptionGroup }) => (
  <optgroup label={group.label}>{group.options.map((option) => <Choice key={option.value} option={option} />)}</optgroup>
)

const Choice = ({ option }: { option: Option }) => <option value={option.value}>{option.label}</option>
