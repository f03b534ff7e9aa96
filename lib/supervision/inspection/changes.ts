import { answerWords } from '@/lib/casework/catalogue/field'
import { type Item, needOptions } from '@/lib/casework/catalogue/schema'
import type { NeedSnapshot, PersonSnapshot, ServiceSnapshot, Snapshot } from '@/lib/supervision/sampling/snapshot'
import { sixOf } from './judgeable'
import type { Part } from './words'

export type Change = { key: string; person: string; part: Part | 'person'; name: string; before: string; after: string }

const NOT_THERE = '没有'

/** What differs between the frozen record and another one of the same household, in words. */
export function changesBetween(before: Snapshot, after: Snapshot | undefined, items: readonly Item[]): Change[] {
  return before.persons.flatMap((person) => {
    const now = after?.persons.find((one) => one.id === person.id)
    if (!now) return [{ key: person.id, person: person.name, part: 'person' as const, name: '在册情况', before: '在这一户', after: '已不在这一户，或已注销' }]
    return [...statusChanges(person, now, items), ...needChanges(person, now, items), ...serviceChanges(person, now)].map((change) => ({
      ...change, key: `${person.id} ${change.part} ${change.key}`, person: person.name,
    }))
  })
}

type Bare = Omit<Change, 'person'>

function statusChanges(before: PersonSnapshot, after: PersonSnapshot, items: readonly Item[]): Bare[] {
  return items.filter((item) => item.form === 'status').flatMap((item) => {
    const words = (person: PersonSnapshot) => answerWords(item, person.status.find(({ code }) => code === item.code)?.value ?? null)
    return differs('status', item.code, item.name, words(before), words(after))
  })
}

function needChanges(before: PersonSnapshot, after: PersonSnapshot, items: readonly Item[]): Bare[] {
  return items.filter((item) => item.form === 'need').flatMap((item) => {
    const words = (need: NeedSnapshot | undefined) => (need ? ['已勾', ...needOptions(need.detail).map(labelIn(item))].join('、') : '没有勾')
    const find = (person: PersonSnapshot) => person.needs.find(({ code }) => code === item.code)
    return differs('need', item.code, item.name, words(find(before)), words(find(after)))
  })
}

const labelIn = (item: Item) => (code: string) => item.options.find((option) => option.code === code)?.label ?? code

function serviceChanges(before: PersonSnapshot, after: PersonSnapshot): Bare[] {
  const ids = [...new Set([...before.services, ...after.services].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [old, now] = [before, after].map((person) => person.services.find((service) => service.id === id))
    return differs('service', id, (now ?? old)!.name, serviceWords(old), serviceWords(now))
  })
}

const serviceWords = (service: ServiceSnapshot | undefined) =>
  service ? sixOf(service).map(({ name, recorded }) => `${name}：${recorded}`).join('；') : NOT_THERE

const differs = (part: Part, key: string, name: string, before: string, after: string): Bare[] =>
  before === after ? [] : [{ key, part, name, before, after }]
