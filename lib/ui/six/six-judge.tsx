import type { ReactNode } from 'react'

/** One element as recorded; ticking says it is wrong. */
export type SixJudged = { value: string; name: string; recorded: ReactNode; wrong: boolean }

/** Posts `name` once for each element that is wrong; `question` says how many wrong ones count. */
export function SixJudge({ name, question, elements }: { name: string; question: string; elements: readonly SixJudged[] }) {
  return (
    <fieldset>
      <legend className="small">{question}</legend>
      <ul className="six-judge">
        {elements.map((element) => {
          const id = `${name}-${element.value}`
          return (
            <li key={element.value}>
              <p id={`${id}-t`}><span>{element.name}</span>{element.recorded}</p>
              <div className="choice">
                <input type="checkbox" id={id} name={name} value={element.value} defaultChecked={element.wrong} aria-describedby={`${id}-t`} />
                <label htmlFor={id}><span className="vh">{element.name}</span>有误</label>
              </div>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
