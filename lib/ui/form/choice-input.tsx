'use client'
import type { Option } from './option'

type Props = { type: 'radio' | 'checkbox'; id: string; name: string; option: Option; checked: boolean; card?: boolean; describedBy?: string }

/** A native radio or checkbox with its drawn box. */
export function ChoiceInput({ type, id, name, option, checked, card, describedBy }: Props) {
  return (
    <div className={card ? 'card choice' : 'choice'}>
      <input type={type} id={id} name={name} value={option.value} defaultChecked={checked} aria-describedby={describedBy} />
      <label htmlFor={id}>
        {option.label}
        {option.note && <span className="small">{option.note}</span>}
      </label>
    </div>
  )
}

/** The first choice carries the field's own id: links of the error summary lead to it. */
export const choiceId = (fieldId: string, index: number) => (index === 0 ? fieldId : `${fieldId}-${index + 1}`)

export const CHOICE_LAYOUT = { list: 'choices', line: 'choice-line', cards: 'cards' } as const
export type ChoiceLayout = keyof typeof CHOICE_LAYOUT
