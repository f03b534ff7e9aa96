import { Icon } from '@/lib/ui/icon'

/** A verdict that one keystroke gives; `right` ones are teal with a tick, the others vermilion with a cross. */
export type VerdictKey = { value: string; label: string; digit: string; right?: boolean }

type Props = { name: string; item: string; keys: readonly VerdictKey[]; chosen?: string }

/** The verdict of one item: a radio group, so Tab, arrows and Space work without scripts. None is preset. */
export function VerdictKeys({ name, item, keys, chosen }: Props) {
  return (
    <fieldset>
      <legend className="vh">{item}：判定</legend>
      <div className="keys" data-verdict-keys={name}>
        {keys.map(({ value, label, digit, right }) => (
          <div key={value} className={right ? 'key' : 'key key-bad'}>
            <input type="radio" name={name} id={`${name}-${value}`} value={value} defaultChecked={chosen === value} data-digit={digit} />
            <label htmlFor={`${name}-${value}`}>
              <kbd aria-hidden="true">{digit}</kbd>
              <Icon name={right ? 'check' : 'x'} className="on" />
              {label}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
