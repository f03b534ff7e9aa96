'use client'
import { CHOICE_LAYOUT, ChoiceInput, choiceId, type ChoiceLayout } from './choice-input'
import { GroupFrame } from './field-frame'
import { useField, type FieldProps } from './form-context'
import type { Option } from './option'

type Props = FieldProps & { options: readonly Option[]; layout?: ChoiceLayout; big?: boolean }

/** Several of a list; posts the name once for each ticked box. */
export function CheckboxesField({ options, layout = 'list', big, ...props }: Props) {
  const field = useField(props)
  return (
    <GroupFrame field={field} labelHidden={props.labelHidden} big={big}>
      <div className={CHOICE_LAYOUT[layout]}>
        {options.map((option, index) => (
          <ChoiceInput
            key={option.value}
            type="checkbox"
            id={choiceId(field.id, index)}
            name={props.name}
            option={option}
            checked={field.values.includes(option.value)}
            card={layout === 'cards'}
          />
        ))}
      </div>
    </GroupFrame>
  )
}
