import type { ReactNode } from 'react'
import { SixNumeral } from './six-list'

/** The fields of one element: a fieldset with its numeral, its name and a short question. */
export function ElementBox({ index, id, name, ask, children }: { index: number; id: string; name: string; ask?: string; children: ReactNode }) {
  return (
    <fieldset className="elem" id={id}>
      <legend><SixNumeral index={index} />{name}{ask && <span className="elem-sub">{ask}</span>}</legend>
      <div className="elem-body stack">{children}</div>
    </fieldset>
  )
}
