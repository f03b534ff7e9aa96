import { encode, postForms, untouched, type Fields, type PostForm } from './forms'
import type { Answer, Visitor } from './visitor'

export async function post(visitor: Visitor, path: string, fields: Fields): Promise<Answer> {
  const { body, type } = await encode(fields)
  return visitor.send(path, { method: 'POST', body, headers: { 'content-type': type, origin: visitor.url } })
}

/** Values put in the place of what a form has; a field that it leaves out is added. */
export function withValues(form: PostForm, values: Record<string, string>): Fields {
  const kept = untouched(form).filter(([name]) => !(name in values))
  return [...kept, ...Object.entries(values)]
}

/** Opens the page, fills the form that has all these fields, and sends it as a browser without scripts does. */
export async function submit(visitor: Visitor, path: string, values: Record<string, string>, has: string[] = Object.keys(values)): Promise<Answer> {
  const form = postForms((await visitor.get(path)).text).find(({ controls }) => has.every((name) => controls.some((control) => control.name === name)))
  if (!form) throw new Error(`${path} has no form with ${has.join(', ')}`)
  return post(visitor, path, withValues(form, values))
}
