import { describe, expect, test } from 'vitest'
import { parseKeys, roleUrl } from './config'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

describe('APP_KEYS', () => {
  test('keeps the order, so that the last key is the one that encrypts', () => {
    expect([...parseKeys(`1:${key(1)},3:${key(3)}`).keys()]).toEqual([1, 3])
  })

  test.each(['', '1', `1:${key(1).slice(4)}`, `0:${key(1)}`, `1:${key(1)},1:${key(2)}`, `x:${key(1)}`])('refuses %j', (text) => {
    expect(() => parseKeys(text)).toThrow('APP_KEYS')
  })
})

test('each login role has a password of its own that follows from the owner’s', () => {
  const owner = 'postgres://lf_owner:se%2Fcret@127.0.0.1:5432/liangfu?sslmode=disable'
  const [app, worker] = [new URL(roleUrl(owner, 'lf_app')), new URL(roleUrl(owner, 'lf_worker'))]
  expect([app.username, worker.username]).toEqual(['lf_app', 'lf_worker'])
  expect(app.password).not.toBe(worker.password)
  expect(app.password).not.toContain('cret')
  expect(`${app.host}${app.pathname}${app.search}`).toBe('127.0.0.1:5432/liangfu?sslmode=disable')
  expect(roleUrl(owner, 'lf_app')).toBe(app.toString())
})
