'use client'
import { splitDate } from '@/lib/kit/forms/date-parts'
import { GroupFrame } from './field-frame'
import { useField, useForm, type FieldProps } from './form-context'

const BOXES = [
  { part: 'year', unit: '年', width: 'chars-4', length: 4 },
  { part: 'month', unit: '月', width: 'chars-2', length: 2 },
  { part: 'day', unit: '日', width: 'chars-2', length: 2 },
] as const

/**
 * Year, month and day in three boxes: no calendar to operate, and every keyboard can type it.
 * Posts `<name>-year`, `<name>-month`, `<name>-day`; the form reads them as one value (see joinDate).
 */
export function DateField(props: FieldProps) {
  const field = useField(props)
  const { state } = useForm()
  const parts = splitDate(field.value)
  return (
    <GroupFrame field={field} labelHidden={props.labelHidden}>
      <div className="unit date">
        {BOXES.map(({ part, unit, width, length }) => {
          const id = part === 'year' ? field.id : `${field.id}-${part}`
          const typed = state.values[`${props.name}-${part}`]
          return (
            <span className="unit" key={part}>
              <label className="vh" htmlFor={id}>{field.label}：{unit}</label>
              <input
                id={id}
                name={`${props.name}-${part}`}
                className={width}
                inputMode="numeric"
                autoComplete="off"
                maxLength={length}
                defaultValue={typeof typed === 'string' ? typed : parts[part]}
                aria-invalid={field.error ? true : undefined}
                aria-describedby={field.describedBy}
              />
              <span aria-hidden="true">{unit}</span>
            </span>
          )
        })}
      </div>
    </GroupFrame>
  )
}
