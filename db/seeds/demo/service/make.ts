import type { Item } from '@/lib/casework/catalogue/schema'
import type { Element } from '@/lib/supervision/inspection/verdict'
import { addDays, type Day } from '@/lib/kit/dates/day'
import { earlier } from '../calendar'
import type { DemoPerson } from '../people/types'
import { type Chance, chance, demoId } from '../random'
import type { DemoInstitution } from '../staff/institutions'
import type { Roster } from '../staff/roster'
import { careOf } from '../survey/errors'
import { CLOSING, SERVICE_WORDS, WEAK_EFFECTS, WEAK_MEASURES } from '../words/services'
import type { DemoService, Flaw } from './types'

export type Order = { person: DemoPerson; item: string; day: Day; needId: string | null; key: string; institution?: DemoInstitution; name?: string; isTold?: boolean }
export type Shop = { roster: Roster; items: ReadonlyMap<string, Item>; today: Day }

/** One service with its six elements; a known share of entries is careless. */
export function makeService(order: Order, { roster, items, today }: Shop): DemoService {
  const { person, item, day, institution } = order
  const draw = chance('service', order.key)
  const words = SERVICE_WORDS[item]!
  const flaw = order.isTold ? null : flawOf(draw, careOf(person.village.township.code), institution !== undefined)
  const yesterday = addDays(today, -1)
  const endedOn = earlier(words.days > 0 && draw.is(0.6) ? addDays(day, draw.int(1, words.days)) : day, yesterday < day ? day : yesterday)
  const [bodyKind, bodyName] = institution ? ['institution', institution.name] : bodyOf(draw, person, item, flaw)
  const variant = variantOf(draw, order)
  const beside = <T>(list: readonly T[]): T => list[variant % list.length]!
  const equipment = flaw?.elements.includes('funds') ? [] : beside(words.equipment)
  return {
    id: demoId('service', order.key), person, needId: order.needId, item, name: flaw?.elements.includes('item') ? '体育活动' : (order.name ?? (draw.is(0.4) ? items.get(item)!.name : beside(words.names))),
    state: day > yesterday ? 'planned' : draw.is(0.008) ? 'withdrawn' : 'delivered', startedOn: day, endedOn,
    bodyKind, bodyName, institution: institution ?? null, fundsFen: fundsOf(draw, item, flaw),
    measures: flaw?.elements.includes('measures') ? draw.pick(WEAK_MEASURES) : `${beside(words.measures)}；${draw.pick(CLOSING)}。`,
    effectScale: flaw?.elements.includes('effect') ? draw.weighted({ none: 30, pending: 40, some: 30 }) : draw.weighted({ good: 72, some: 25, pending: 3 }),
    effect: flaw?.elements.includes('effect') ? draw.pick(WEAK_EFFECTS) : beside(words.effects),
    equipment: equipment.map(([name, quantity]) => ({ ...lineOf(items, name), quantity })),
    recordedBy: institution ? roster.inInstitution(institution.key) : draw.is(0.85) ? roster.inVillage(person.village) : roster.inTownship(person.village.township.code),
    recordedOn: earlier(addDays(endedOn, draw.int(0, 6)), yesterday), flaw,
  }
}

// equipment stands with the item that it belongs to first; some is shared
function lineOf(items: ReadonlyMap<string, Item>, name: string) {
  for (const item of items.values()) {
    const line = item.equipment.find((one) => one.name === name)
    if (line) return { name: line.name, publicName: line.publicName, unit: line.unit }
  }
  throw new Error(`the catalogue has no equipment ${name}`)
}

/** Which of the item's variants it was; sports events have their season. */
function variantOf(draw: Chance, { item, name, day }: Order): number {
  const words = SERVICE_WORDS[item]!
  if (name) return Math.max(0, words.names.indexOf(name))
  const month = Number(day.slice(5, 7))
  if (item === '34') return month === 8 ? 2 : month === 12 || month <= 3 ? 3 : draw.int(0, 1)
  return draw.int(0, Math.max(words.names.length, words.measures.length, words.equipment.length) - 1)
}

function bodyOf(draw: Chance, person: DemoPerson, item: string, flaw: Flaw | null): [string, string] {
  if (flaw?.elements.includes('body')) return ['other', '村里']
  const [kind, name] = draw.pick(SERVICE_WORDS[item]!.bodies)
  const { township } = person.village
  return [kind, name.replace('{镇}', township.name).replace('{县}', township.county.name).replace('{村}', person.village.name)]
}

/** Whole yuan, as receipts say it. */
function fundsOf(draw: Chance, item: string, flaw: Flaw | null): number {
  const [low, high] = SERVICE_WORDS[item]!.funds
  return flaw?.elements.includes('funds') ? 0 : draw.int(low, high) * 100
}

const ELEMENTS: Element[] = ['measures', 'effect', 'funds', 'time', 'body', 'item']

function flawOf(draw: Chance, care: number, isInstitution: boolean): Flaw | null {
  if (draw.is(0.006 * care)) return { fabricated: true, elements: [] }
  if (!draw.is(0.07 * care)) return null
  const count = isInstitution && draw.is(0.4) ? 3 : draw.is(0.8) ? 1 : 2
  return { fabricated: false, elements: draw.is(0.6) ? ELEMENTS.slice(0, count) : draw.some(ELEMENTS, count) }
}
