import { tags } from './html'
import type { Answer } from './visitor'

/** What every answer has to carry, whoever gave it. */
export function missingHeaders({ headers }: Answer): string[] {
  const policy = String(headers['content-security-policy'] ?? '')
  const need: [name: string, holds: boolean][] = [
    ['frame-ancestors', /frame-ancestors 'none'/.test(policy)],
    ['default-src', /default-src 'none'/.test(policy)],
    ['no unsafe words', !/unsafe-inline|unsafe-eval|\*/.test(policy)],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ['referrer-policy', /^(no-referrer|same-origin|strict-origin)/.test(String(headers['referrer-policy'] ?? ''))],
    ['no-store', /no-store/.test(String(headers['cache-control'] ?? ''))],
    ['x-powered-by', headers['x-powered-by'] === undefined],
  ]
  return need.filter(([, holds]) => !holds).map(([name]) => name)
}

export const nonceOf = ({ headers }: Answer) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy'] ?? ''))?.[1]

/** Scripts without the request's nonce, and styles and handlers written into the markup. */
export function pastPolicy(answer: Answer): string[] {
  const nonce = nonceOf(answer)
  return tags(answer.text).flatMap(({ name, closing, attributes }) => {
    if (closing) return []
    const wrong = [...attributes.keys()].filter((key) => key === 'style' || key.startsWith('on')).map((key) => `${name} ${key}`)
    if (name === 'script' && (!nonce || attributes.get('nonce') !== nonce)) wrong.push('script without nonce')
    if (name === 'style') wrong.push('style element')
    return wrong
  })
}
