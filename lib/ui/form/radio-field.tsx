'use client'
import { CHOICE_LAYOUT, ChoiceInput, choiceId, type ChoiceLayout } from './choice-input'
import { GroupFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'
import type { Option } from './option'

type Props = FieldProps & { options: readonly Option[]; layout?: ChoiceLayout; big?: boolean }

export function RadioField({ options, layout = 'list', big, ...props }: Props) {
  const field = useField(props)
  return (
    <GroupFrame field={field} labelHidden={props.labelHidden} big={big}>
      <div className={CHOICE_LAYOUT[layout]}>
        {options.map((option, index) => (
          <ChoiceInput
            key={option.value}
            type="radio"
            id={choiceId(field.id, index)}
            name={props.name}
            option={option}
            checked={option.value === field.value}
            card={layout === 'cards'}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
