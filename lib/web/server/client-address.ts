import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

export const ADDRESS_HEADER = 'x-lf-address'

/**
 * Notes on the request from which network address it comes; a value that the browser sent under this name is replaced.
 * Behind a trusted proxy the last entry of X-Forwarded-For is the one that proxy wrote.
 */
export function noteAddress(request: IncomingMessage, trustProxy: boolean): void {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? ''
  const direct = request.socket.remoteAddress ?? ''
  request.headers[ADDRESS_HEADER] = networkOf(trustProxy && isIP(forwarded) ? forwarded : direct)
}

/** One subscriber: the IPv4 address, or the /64 of an IPv6 address, whose lower half everybody may choose. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) === 4) return plain
  if (isIP(plain) !== 6) return 'unknown'
  const [head = '', tail] = plain.split('%')[0]!.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
