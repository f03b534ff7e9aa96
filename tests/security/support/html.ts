/** Enough of HTML for pages that React writes: attributes in double quotes, everything escaped. */
export type Tag = { name: string; closing: boolean; attributes: Map<string, string>; start: number; end: number }

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g
const ATTRIBUTE = /([^\s=>/]+)(?:="([^"]*)")?/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", nbsp: ' ' }

export const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** Every tag in order; what stands inside a script is no markup. */
export function tags(html: string): Tag[] {
  const found: Tag[] = []
  TAG.lastIndex = 0
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const [whole, slash, name = '', list = ''] = match
    const attributes = new Map([...list.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key.toLowerCase(), decode(value)]))
    found.push({ name: name.toLowerCase(), closing: slash === '/', attributes, start: match.index, end: match.index + whole.length })
    if (name === 'script' && slash === '') TAG.lastIndex = Math.max(html.indexOf('</script', TAG.lastIndex), TAG.lastIndex)
  }
  return found
}

/** What a reader sees between two places. */
export const words = (html: string, from = 0, until = html.length) =>
  decode(html.slice(from, until).replace(/<script[\s\S]*?<\/script>/g, '').replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim()
