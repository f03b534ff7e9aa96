import { expect, test } from 'vitest'
import { changeWords } from './change-words'

test.each([
  [{ name: { from: '周敏', to: '周明' }, reason: '调离' }, '姓名：周敏 → 周明；原因：调离'],
  [{ reason: 'wrong-password', address: '203.0.113.9' }, '原因：密码不对；网络地址：203.0.113.9'],
  [{ phone: { from: null, to: '138****0012' } }, '电话：空 → 138****0012'],
  [{ item: '21', state: 'delivered' }, '项目：21；状态：已落实'],
  [{ score: { from: null, to: 'basically' } }, '评价：空 → 基本满意'],
  [{ cause: 'service' }, '原因：服务没有做好'],
  [{ resultHash: '0123456789abcdef'.repeat(4) }, '结果校验码：0123456789ab…'],
  [{ constructor: 'toString' }, 'constructor：toString'],
  [{ twoFactorDropped: true }, '解除动态口令：是'],
  [{ other: ['10', '11'] }, 'other：["10","11"]'],
  [{}, ''],
  [null, ''],
  ['text', ''],
])('%j reads %s', (changes, words) => expect(changeWords(changes)).toBe(words))

test('items are told by the names the catalogue gives them', () => {
  const items = new Map([['21', '文化进家庭“五个一”'], ['service 21', '文化进家庭“五个一”'], ['status X01', '手持终端']])
  expect(changeWords({ item: '21' }, items)).toBe('项目：文化进家庭“五个一”')
  expect(changeWords({ item: '99' }, items)).toBe('项目：99')
  expect(changeWords({ 'status X01': { from: null, to: '准确' } }, items)).toBe('状况“手持终端”：空 → 准确')
  expect(changeWords({ 'service 21 01996d2f-5a00-7abc-8def-0123456789ab': { from: '准确', to: null } }, items)).toBe('落实“文化进家庭‘五个一’”…456789ab：准确 → 空')
  expect(changeWords({ 'need 99': '准确', 'other thing': '1' }, items)).toBe('需求“99”：准确；other thing：1')
})

test('ids are told by their ends', () => {
  expect(changeWords({ service: '01996d2f-5a00-7abc-8def-0123456789ab' })).toBe('服务：…456789ab')
})
