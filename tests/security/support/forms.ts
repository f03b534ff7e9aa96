import { decode, tags, words, type Tag } from './html'

export type Control = { name: string; type: string; value: string; checked: boolean; options: string[] }
export type PostForm = { controls: Control[]; buttons: Control[]; label: string }
/** What is sent: a field may come several times. */
export type Fields = [name: string, value: string | File][]

/** Every form of the page that a browser would POST, as it stands. */
export function postForms(html: string): PostForm[] {
  const all = tags(html)
  const forms: PostForm[] = []
  for (const [index, tag] of all.entries()) {
    if (tag.name !== 'form' || tag.closing || tag.attributes.get('method')?.toLowerCase() !== 'post') continue
    const end = all.findIndex((other, at) => at > index && other.name === 'form' && other.closing)
    const inside = all.slice(index + 1, end)
    forms.push({ ...controlsOf(html, inside), label: words(html, tag.end, all[end]?.start).slice(0, 60) })
  }
  return forms
}

function controlsOf(html: string, inside: Tag[]): Pick<PostForm, 'controls' | 'buttons'> {
  const controls: Control[] = []
  const buttons: Control[] = []
  for (const [index, { name, closing, attributes, end }] of inside.entries()) {
    const field = attributes.get('name')
    if (closing || attributes.has('disabled')) continue
    const control = (type: string, value: string, options: string[] = []): Control => ({ name: field ?? '', type, value, checked: attributes.has('checked'), options })
    if (name === 'button' && attributes.get('type') !== 'button') buttons.push(control('submit', attributes.get('value') ?? ''))
    if (field === undefined) continue
    if (name === 'input') controls.push(control(attributes.get('type') ?? 'text', attributes.get('value') ?? (/radio|checkbox/.test(attributes.get('type') ?? '') ? 'on' : '')))
    if (name === 'textarea') controls.push(control('textarea', decode(html.slice(end, inside[index + 1]?.start)).replace(/^\n/, '')))
    if (name === 'select') controls.push(selectOf(field, inside.slice(index + 1)))
  }
  return { controls, buttons }
}

function selectOf(name: string, rest: Tag[]): Control {
  const until = rest.findIndex((tag) => tag.name === 'select' && tag.closing)
  const options = rest.slice(0, until).filter((tag) => tag.name === 'option' && !tag.closing && !tag.attributes.has('disabled'))
  const chosen = options.find((tag) => tag.attributes.has('selected')) ?? options[0]
  return { name, type: 'select', value: chosen?.attributes.get('value') ?? '', checked: true, options: options.map((tag) => tag.attributes.get('value') ?? '') }
}

/** What a browser sends when nothing is changed and the first button is pressed. */
export function untouched({ controls, buttons }: PostForm): Fields {
  const sent = controls.filter((control) => (/^(radio|checkbox)$/.test(control.type) ? control.checked : true))
  const pressed = buttons[0]?.name ? [buttons[0]] : []
  return [...sent, ...pressed].map((control) => [control.name, control.type === 'file' ? new File([], '') : control.value])
}

export const isOwn = (name: string) => name.startsWith('$ACTION')

/** The names of what people fill in. */
export const typedNames = ({ controls }: PostForm) => [...new Set(controls.filter(({ type }) => type !== 'hidden').map(({ name }) => name))]

/** The action's id and what the page has bound, as the browser holds them. */
export function callOf({ controls }: PostForm): { action: string; bound: string } {
  const own = controls.filter(({ name }) => isOwn(name))
  const plain = own.find(({ name }) => name.startsWith('$ACTION_ID_'))
  if (plain) return { action: plain.name.slice('$ACTION_ID_'.length), bound: '' }
  const described = own.find(({ name }) => /^\$ACTION_\d+:0$/.test(name))
  const { id = '' } = JSON.parse(described?.value || '{}') as { id?: string }
  return { action: id, bound: own.filter(({ name }) => /^\$ACTION_\d+:[1-9]/.test(name)).map(({ value }) => value).join('\n') }
}

export async function encode(fields: Fields): Promise<{ body: Buffer; type: string }> {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  const response = new Response(data)
  return { body: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' }
}
