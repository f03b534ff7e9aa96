import { describe, expect, test } from 'vitest'
import { answerWords, fieldName, itemField, looseField, typedAnswer } from './field'
import { needOptions, readStored, type AnswerType, type Item } from './schema'

const item = (answerType: AnswerType, options: Item['options'] = []): Item => ({
  code: 'T01', form: 'status', version: 1, grouping: '体育', name: '体育特长项目', publicName: '体育特长项目', help: '', answerType,
  options, equipment: [], unit: answerType === 'number' ? '次' : null, sort: 1,
})
const LETTERS = [{ code: '0', label: '没有' }, { code: '1', label: '游泳' }, { code: '2', label: '棋类' }]

const read = (type: AnswerType, typed: string | string[]) => itemField(item(type, LETTERS)).safeParse(typed)

describe('an answer is read by the type of its item', () => {
  test.each<[AnswerType, string | string[], unknown]>([
    ['yes-no', 'yes', 'yes'], ['yes-no', 'no', 'no'], ['yes-no', '', null],
    ['single', '1', '1'], ['single', '0', '0'], ['single', '', null],
    ['multiple', ['2', '1'], ['1', '2']], ['multiple', ['1', '1'], ['1']], ['multiple', [], null], ['multiple', ['0'], ['0']],
    ['number', ' 3 ', 3], ['number', '0', 0], ['number', '99', 99], ['number', '', null],
    ['date', '2026-02-28', '2026-02-28'], ['date', '', null],
    ['text', ' 会唱山歌 ', '会唱山歌'], ['text', '', null],
  ])('%s %j', (type, typed, answer) => {
    expect(read(type, typed)).toMatchObject({ success: true, data: answer })
  })

  test.each<[AnswerType, string | string[], RegExp]>([
    ['yes-no', '1', /没有这个选项/], ['single', '9', /没有这个选项/], ['single', '1 ', /没有这个选项/],
    ['multiple', ['1', '7'], /目录里没有的选项/], ['multiple', ['0', '1'], /“没有”不能和别的一起勾/],
    ['number', '三四次', /0到99之间的整数/], ['number', '-1', /整数/], ['number', '1.5', /整数/], ['number', '100', /整数/],
    ['date', '2026-02-30', /真实的日期/], ['text', '长'.repeat(201), /最多200个字/],
  ])('%s refuses %j and names the item', (type, typed, words) => {
    const message = read(type, typed).error?.issues[0]?.message ?? ''
    expect(message).toMatch(words)
    expect(message).toContain('体育特长项目')
  })
})

test('a browser may send anything short before the item judges it', () => {
  expect(looseField(item('single')).safeParse('nonsense').success).toBe(true)
  expect(looseField(item('multiple')).safeParse(['a']).success).toBe(true)
  expect(looseField(item('text')).safeParse('x'.repeat(2001)).success).toBe(false)
})

test('status and need fields do not collide', () => {
  expect(fieldName({ form: 'status', code: '10' })).not.toBe(fieldName({ form: 'need', code: '10' }))
})

test.each<[AnswerType, Parameters<typeof answerWords>[1], string]>([
  ['yes-no', 'yes', '是'], ['yes-no', 'no', '否'], ['single', '2', '棋类'], ['multiple', ['1', '2'], '游泳、棋类'],
  ['multiple', ['1', '88'], '游泳、88'], ['number', 3, '3次'], ['date', '2026-03-01', '2026年3月1日'], ['text', '会', '会'], ['single', null, '没有填'],
])('%s %j reads %s', (type, answer, words) => expect(answerWords(item(type, LETTERS), answer)).toBe(words))

test('answers go back into their fields', () => {
  expect(typedAnswer(3)).toBe('3')
  expect(typedAnswer(['1'])).toEqual(['1'])
  expect(typedAnswer(null)).toBe('')
})

test('what is no answer in the database is none', () => {
  expect(readStored({})).toBeNull()
  expect(readStored([1])).toBeNull()
  expect(readStored(['1'])).toEqual(['1'])
  expect(needOptions({ options: ['1'] })).toEqual(['1'])
  expect(needOptions(['1'])).toEqual(['1'])
  expect(needOptions({})).toEqual([])
})
