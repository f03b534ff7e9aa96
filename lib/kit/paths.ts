/** A path of this site to return to, or the way home: `//host` and `/\host` would lead elsewhere. */
export function backPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 2000) return '/'
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value) ? value : '/'
}

/** `path` with a known `done` word, keeping what the query already says. */
export function withDone(path: string, done: string): string {
  const [beforeHash = '', hash] = path.split('#')
  const [pathname = '/', query] = beforeHash.split('?')
  const search = new URLSearchParams(query)
  search.set('done', done)
  return `${pathname}?${search}${hash ? `#${hash}` : ''}`
}
