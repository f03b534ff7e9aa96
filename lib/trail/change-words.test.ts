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
