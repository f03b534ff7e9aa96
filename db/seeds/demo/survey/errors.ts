import type { Answer } from '@/lib/casework/catalogue/schema'
import type { DemoPerson } from '../people/types'
import { chance } from '../random'
import type { Needs } from './needs'

export type Kind = 'over_ticked' | 'missed' | 'mis_ticked'
/** One fault in what a worker entered: the inspection may find it. */
export type Fault = { part: 'status' | 'need'; code: string; kind: Kind }
export type Entered = { answers: Record<string, Answer>; needs: Needs; faults: Fault[] }

/** How careful a township works: between about 3 and 10 of a hundred persons' needs are wrong in some way. */
export const careOf = (township: number) => 0.6 + chance('care', township).next() * 1.3

/** What the worker enters: mostly the truth, with over-ticked (多勾), missed (漏勾) and wrong (乱勾) ones. */
export function enter(person: DemoPerson, answers: Record<string, Answer>, needs: Needs, year: number): Entered {
  const draw = chance('entered', person.key, year)
  const care = careOf(person.village.township.code)
  const entered: Entered = { answers: { ...answers }, needs: { ...needs }, faults: [] }
  const fault = (part: Fault['part'], code: string, kind: Kind) => entered.faults.push({ part, code, kind })
  for (const code of Object.keys(needs)) {
    if (!draw.is(0.07 * care)) continue
    delete entered.needs[code]
    fault('need', code, 'missed')
  }
  for (const [code, options, chanceOf] of SURPLUS) {
    if (entered.needs[code] || needs[code] || !draw.is(chanceOf * care)) continue
    entered.needs[code] = options
    fault('need', code, code === '36' && person.age > 60 ? 'mis_ticked' : 'over_ticked')
  }
  if (draw.is(0.05 * care) && answers.X01 !== '1') {
    entered.answers.X02 = 'yes'
    fault('status', 'X02', 'mis_ticked')
  }
  if (draw.is(0.04 * care) && entered.answers.W02 !== '0') {
    entered.answers.W01 = ['0']
    fault('status', 'W01', 'missed')
  }
  if (draw.is(0.04 * care) && answers.T05 === '1') {
    entered.answers.T05 = '2'
    fault('status', 'T05', 'mis_ticked')
  }
  return entered
}

/** Needs that workers tick without asking, with how often. */
const SURPLUS: readonly [code: string, options: string[], share: number][] = [
  ['10', ['1'], 0.05],
  ['11', ['1'], 0.02],
  ['21', ['1'], 0.03],
  ['31', ['2'], 0.03],
  ['34', ['1'], 0.025],
  ['36', ['1'], 0.015],
]
