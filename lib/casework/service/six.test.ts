import { describe, expect, test } from 'vitest'
import { isComplete, ownWords, sixElements, type ServiceFacts, type SixContext, type SixKey } from './six'

const MEASURES = '邓小兰上门教弹力带坐姿划船和抬腿各两组，每周一、三、五练，提醒先量血压，女儿在旁边看着，记在图册上。'
const EFFECT = '能自己做完两组，肩膀不那么紧了。'
const SERVICE: ServiceFacts = {
  state: 'delivered', startedOn: '2026-11-18', endedOn: null, bodyName: '得胜镇残联', itemName: '康复体育进家庭', fundsFen: 12_700,
  equipment: [{ name: '弹力带', unit: '条', quantity: 1 }], measures: MEASURES, effectScale: 'some', effect: EFFECT,
}
const CONTEXT: SixContext = { today: '2026-11-23', registeredOn: '2015-03-01', diedOn: null, bornOn: '1974-05-12' }
const judge = (service: Partial<ServiceFacts>, context: Partial<SixContext> = {}) => sixElements({ ...SERVICE, ...service }, { ...CONTEXT, ...context })

test('a service with all six elements is complete', () => {
  expect(isComplete(judge({}))).toBe(true)
  expect(judge({}).map((element) => element.name)).toEqual(['时间', '责任主体', '项目名称', '资金器材', '具体措施', '服务效果'])
})

type Row = [SixKey, 'full' | 'weak' | 'missing', Partial<ServiceFacts>, Partial<SixContext>?, string?]

describe('each element is judged alone', () => {
  test.each<Row>([
    ['time', 'missing', { startedOn: '' }],
    ['time', 'full', { startedOn: '2026-11-23' }, {}, '11月23日'],
    ['time', 'weak', { startedOn: '2026-11-24' }, {}, '日期在今天以后'],
    ['time', 'full', { startedOn: '2026-11-02', endedOn: '2026-11-10' }, {}, '2026年11月2日至11月10日'],
    ['time', 'full', { startedOn: '2026-11-02', endedOn: '2026-11-02' }, {}, '11月2日'],
    ['time', 'weak', { startedOn: '2026-11-10', endedOn: '2026-11-02' }],
    ['time', 'weak', { startedOn: '2026-11-20', endedOn: '2026-11-30' }],
    ['time', 'full', { state: 'planned', startedOn: '2026-12-10' }],
    ['time', 'weak', { state: 'planned', startedOn: '2026-11-10' }, {}, '计划的日期已经过了'],
    ['time', 'weak', {}, { registeredOn: '2026-11-19' }, '早于本人登记的日期'],
    ['time', 'full', {}, { registeredOn: '2026-11-18' }],
    ['time', 'full', {}, { registeredOn: null }],
    ['time', 'weak', {}, { bornOn: '2026-11-19', registeredOn: null }],
    ['time', 'weak', {}, { diedOn: '2026-11-17' }, '在本人去世以后'],
    ['time', 'full', {}, { diedOn: '2026-11-18' }],
    ['time', 'weak', { startedOn: '2026-11-10', endedOn: '2026-11-18' }, { diedOn: '2026-11-12' }],
    ['body', 'missing', { bodyName: ' ' }],
    ['body', 'weak', { bodyName: '镇里' }],
    ['body', 'full', { bodyName: '县残联' }],
    ['item', 'missing', { itemName: '' }],
    ['item', 'full', { itemName: '运动指导' }],
    ['funds', 'missing', { fundsFen: null }],
    ['funds', 'full', { fundsFen: 0, equipment: [] }, {}, '没有用资金和器材'],
    ['funds', 'full', { fundsFen: 0 }, {}, '器材1种，0.00元'],
    ['funds', 'full', { fundsFen: 5000, equipment: [] }, {}, '50.00元'],
    ['funds', 'weak', { equipment: [{ name: '弹力带', unit: '', quantity: 1 }] }],
    ['measures', 'missing', { measures: '  ' }],
    ['measures', 'missing', { state: 'planned', measures: '' }, {}, '请写打算怎么做'],
    ['measures', 'weak', { measures: '已落实。' }],
    ['measures', 'weak', { measures: '按照方案开展康复体育进家庭服务，送器材、送方法、送服务，效果良好。' }, {}, '像是套话，看不出对本人怎么做的'],
    ['measures', 'weak', { measures: '认真按要求开展相关服务工作，积极完成各项帮扶任务，残疾人本人满意，效果良好，落实到位。' }],
    ['measures', 'weak', { measures: '上门教弹力带坐姿划船两组，每周三次。' }, {}, '不到30个字，太短'],
    ['measures', 'full', { measures: MEASURES }],
    ['effect', 'missing', { effectScale: '' }],
    ['effect', 'missing', { effect: '' }],
    ['effect', 'missing', { state: 'planned', effectScale: 'pending', effect: '' }, {}, '落实以后再填'],
    ['effect', 'weak', { effectScale: 'pending' }],
    ['effect', 'weak', { effect: '效果良好，本人满意。' }],
    ['effect', 'weak', { effect: '好。' }],
    ['effect', 'full', { effectScale: 'none', effect: '练了三周，手还是抬不高。' }, {}, '没有变化'],
    ['effect', 'full', {}, {}, '有改善'],
  ])('%s is %s: %j %j', (key, state, service, context = {}, words) => {
    const element = judge(service, context).find((one) => one.key === key)!
    expect(element).toMatchObject(words ? { state, words } : { state })
  })
})

test('long measures are cut for the list', () => {
  expect(judge({}).find((one) => one.key === 'measures')?.words).toMatch(/^.{24}…$/u)
})

test('what fits anybody is taken away', () => {
  expect(ownWords('认真开展了服务工作，效果良好！')).toBe('')
  expect(ownWords('教了八段锦')).toBe('教了八段锦')
})
