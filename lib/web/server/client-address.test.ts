import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { ADDRESS_HEADER, networkOf, noteAddress } from './client-address'

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', 'unknown'],
  ['not an address', 'unknown'],
])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network))

test('what a browser sends under the header is replaced', () => {
  const request = from({ [ADDRESS_HEADER]: '1.2.3.4', 'x-forwarded-for': '5.6.7.8' })
  noteAddress(request, false)
  expect(request.headers[ADDRESS_HEADER]).toBe('203.0.113.9')
})

test('behind a trusted proxy the entry that the proxy wrote counts, not what the browser claimed before it', () => {
  const request = from({ 'x-forwarded-for': '1.1.1.1, 5.6.7.8' })
  noteAddress(request, true)
  expect(request.headers[ADDRESS_HEADER]).toBe('5.6.7.8')
})

test('a trusted proxy that says nothing usable leaves its own address', () => {
  const request = from({ 'x-forwarded-for': 'junk' })
  noteAddress(request, true)
  expect(request.headers[ADDRESS_HEADER]).toBe('203.0.113.9')
})

function from(headers: Record<string, string>): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: '203.0.113.9' })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, headers)
  return request
}
