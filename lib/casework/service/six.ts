import type { Day } from '@/lib/kit/dates/day'
import { dayWords, periodWords } from '@/lib/kit/words/dates'
import { money } from '@/lib/kit/words/numbers'
import { effectLabel } from './effect'

export type SixKey = 'time' | 'body' | 'item' | 'funds' | 'measures' | 'effect'
/** The six elements of the plan (二(一)2) in its order. */
export const SIX_NAMES: Record<SixKey, string> = {
  time: '时间', body: '责任主体', item: '项目名称', funds: '资金器材', measures: '具体措施', effect: '服务效果',
}

export type Element = { key: SixKey; name: string; state: 'full' | 'weak' | 'missing'; words: string }
export type ServiceFacts = {
  state: string
  startedOn: Day | ''
  endedOn: Day | null | ''
  bodyName: string
  itemName: string
  fundsFen: number | null
  equipment: readonly { name: string; unit: string; quantity: number }[]
  measures: string
  effectScale: string
  effect: string
}
/** `registeredOn`: since when the person is in the register; a certificate may be renewed or replaced later. */
export type SixContext = { today: Day; registeredOn: Day | null; diedOn: Day | null; bornOn: Day }

export const MIN_MEASURES = 30
export const MIN_OWN_WORDS = 12
export const MIN_EFFECT = 6
/** Phrases that fit anybody; also run as a PostgreSQL pattern, so plain alternatives only. */
export const STOCK = '按照方案|按方案|根据方案|按照要求|按要求|认真|积极|扎实|及时|全面|顺利|开展了?|落实了?|完成了?|进行了?|提供了?|已经?|相关|有关|各项|服务|工作|活动|任务|帮扶|残疾人|本人|康复体育进家庭|健身体育进家庭|送器材|送方法|三送|效果良好|效果好|良好|到位|满意|[[:space:][:punct:]，。、；：“”！？（）]'
const STOCK_RE = new RegExp(STOCK.replace('[[:space:][:punct:]', '[\\s!-/:-@\\[-`{-~'), 'g')

const length = (text: string) => [...text].length
/** What is left when phrases that fit anybody are taken away. */
export const ownWords = (text: string) => text.replace(STOCK_RE, '')

/** How complete the six elements are, each with what is recorded or what is wrong, in words. */
export function sixElements(service: ServiceFacts, context: SixContext): Element[] {
  const rows: [SixKey, Pick<Element, 'state' | 'words'>][] = [
    ['time', time(service, context)],
    ['body', service.bodyName.trim() === '' ? missing('请选部门或机构') : length(service.bodyName.trim()) < 3 ? weak('名称太短，请写全称') : full(service.bodyName)],
    ['item', service.itemName === '' ? missing('请从目录里选') : full(service.itemName)],
    ['funds', funds(service)],
    ['measures', measures(service)],
    ['effect', effect(service)],
  ]
  return rows.map(([key, judged]) => ({ key, name: SIX_NAMES[key], ...judged }))
}

/** All six complete. */
export const isComplete = (elements: readonly Element[]) => elements.every((element) => element.state === 'full')

const full = (words: string) => ({ state: 'full' as const, words })
const weak = (words: string) => ({ state: 'weak' as const, words })
const missing = (words: string) => ({ state: 'missing' as const, words })

function time({ state, startedOn, endedOn }: ServiceFacts, { today, registeredOn, diedOn, bornOn }: SixContext) {
  if (startedOn === '') return missing('请填日期')
  const last = endedOn || startedOn
  if (last < startedOn) return weak('结束日期早于开始日期')
  if (state !== 'planned' && last > today) return weak('日期在今天以后')
  if (startedOn < bornOn) return weak('早于本人出生日期')
  if (registeredOn && startedOn < registeredOn) return weak('早于本人登记的日期')
  if (diedOn && last > diedOn) return weak('在本人去世以后')
  if (state === 'planned' && last < today) return weak('计划的日期已经过了')
  return full(endedOn && endedOn !== startedOn ? periodWords(startedOn, endedOn) : dayWords(startedOn))
}

function funds({ fundsFen, equipment }: ServiceFacts) {
  if (fundsFen === null) return missing('请填，没有就写0')
  if (equipment.some((line) => line.unit.trim() === '')) return weak('器材没有写单位')
  const kinds = equipment.length > 0 ? `器材${equipment.length}种，` : ''
  if (kinds === '' && fundsFen === 0) return full('没有用资金和器材')
  return full(`${kinds}${money(fundsFen)}`)
}

function measures({ state, measures: text, equipment }: ServiceFacts) {
  const typed = text.trim()
  if (typed === '') return missing(state === 'planned' ? '请写打算怎么做' : '请写做了什么、怎么做的')
  if (length(ownWords(typed)) < MIN_OWN_WORDS) return weak('像是套话，看不出对本人怎么做的')
  if (length(typed) < MIN_MEASURES) return weak(`不到${MIN_MEASURES}个字，太短`)
  if (equipment.length > 0 && typed === equipment.map((line) => line.name).join('、')) return weak('只写了器材名称')
  return full(length(typed) > 24 ? `${[...typed].slice(0, 24).join('')}…` : typed)
}

function effect({ state, effectScale, effect: text }: ServiceFacts) {
  if (state === 'planned' && (effectScale === '' || effectScale === 'pending')) return missing('落实以后再填')
  if (effectScale === '') return missing('请选一项并说明')
  if (text.trim() === '') return missing('请用一两句话说明')
  if (effectScale === 'pending') return weak('还看不出，以后要补')
  if (length(ownWords(text)) < MIN_EFFECT) return weak('像是套话，看不出本人有什么变化')
  return full(effectLabel(effectScale))
}
