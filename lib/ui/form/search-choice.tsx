'use client'
import { useState, useSyncExternalStore } from 'react'
import { ChoiceInput, choiceId } from './choice-input'
import { GroupFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'
import type { Option } from './option'

/** `find`: further words an option is found by, such as pinyin initials or a code. */
type Props = FieldProps & { options: readonly (Option & { find?: string })[] }

/** One of many (villages of a town, items of the catalogue): a full list of radios that scripts make searchable. */
export function SearchChoice({ options, ...props }: Props) {
  const field = useField(props)
  const [query, setQuery] = useState('')
  const scripted = useScripted()
  const wanted = query.trim().toLowerCase()
  const fits = (option: Props['options'][number]) => `${option.label} ${option.note ?? ''} ${option.find ?? ''}`.toLowerCase().includes(wanted)
  const found = options.filter(fits).length
  return (
    <GroupFrame field={field} labelHidden={props.labelHidden}>
      {scripted && (
        <div className="field stack-s">
          <label className="small" htmlFor={`${field.id}-find`}>在{options.length}项里找</label>
          <input id={`${field.id}-find`} type="search" className="chars-16" autoComplete="off" value={query} onChange={(event) => setQuery(event.target.value)} />
          <output className="small">{wanted && (found ? `找到${found}项` : '没有找到，换个说法试试')}</output>
        </div>
      )}
      <div className="choices choices-scroll">
        {options.map((option, index) => (
          <div key={option.value} hidden={!fits(option)}>
            <ChoiceInput type="radio" id={choiceId(field.id, index)} name={props.name} option={option} checked={option.value === field.value} />
          </div>
        ))}
      </div>
    </GroupFrame>
  )
}

/** False on the server and while hydrating, so the box only appears where it works. */
const useScripted = () => useSyncExternalStore(noChange, () => true, () => false)
const noChange = () => () => {}
