import type { Option } from '@/lib/ui/form/option'

type FieldProps = { name: string; label: string; value?: string; idPrefix?: string }

/** A choice of a filter bar; `all` is the empty choice: 全部镇街. The key shows the address's choice after Back. */
export function FilterSelect({ name, label, value = '', all, options, idPrefix = 'q' }: FieldProps & { all?: string; options: readonly Option[] }) {
  const id = `${idPrefix}-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} key={value} defaultValue={value}>
        {all !== undefined && <option value="">{all}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  )
}

export function FilterText({ name, label, value = '', idPrefix = 'q', type = 'text' }: FieldProps & { type?: 'text' | 'date' | 'month' }) {
  const id = `${idPrefix}-${name}`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} key={value} defaultValue={value} type={type} autoComplete="off" maxLength={100} />
    </div>
  )
}
