import { expect, test } from 'vitest'
import { backPath, withDone } from '@/lib/kit/paths'
import { displayAttributes, parseDisplay, PLAIN_DISPLAY, serializeDisplay, SIZES } from './display'

test.each([undefined, '', 'rubbish', '300.CARE', '<script>', '.'.repeat(5000)])('an unknown cookie means the plain display: %s', (cookie) => {
  expect(parseDisplay(cookie)).toEqual(PLAIN_DISPLAY)
})

test('every choice survives the cookie', () => {
  for (const size of SIZES) {
    for (const care of [true, false]) {
      for (const contrast of [true, false]) {
        expect(parseDisplay(serializeDisplay({ size, care, contrast }))).toEqual({ size, care, contrast })
      }
    }
  }
})

test('the plain display puts nothing on the page', () => {
  expect(Object.values(displayAttributes(PLAIN_DISPLAY))).toEqual([undefined, undefined, undefined])
})

test('关怀版, large text and high contrast combine', () => {
  expect(displayAttributes(parseDisplay('150.care.high'))).toEqual({ 'data-size': '150', 'data-mode': 'care', 'data-contrast': 'high' })
})

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', 'me', '/me\n/x', '/a\\b', undefined, ['/me']])(
  'a way back that leaves the site goes home instead: %s',
  (value) => expect(backPath(value)).toBe('/'),
)

test.each(['/', '/me', '/persons?q=王&sort=name', '/me#needs'])('a path of this site is kept: %s', (value) => {
  expect(backPath(value)).toBe(value)
})

test('the done word joins the query and replaces an older one', () => {
  expect(withDone('/me?tab=2&done=old#needs', 'display-saved')).toBe('/me?tab=2&done=display-saved#needs')
  expect(withDone('/', 'display-saved')).toBe('/?done=display-saved')
})
