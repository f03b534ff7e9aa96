import { answerWords } from '@/lib/casework/catalogue/field'
import { type Item, needOptions } from '@/lib/casework/catalogue/schema'
import { hintsFor, isAsked, type Answers } from '@/lib/casework/survey/rules'
import { ageOn, shanghaiDay } from '@/lib/kit/dates/day'
import { dayWords, periodWords } from '@/lib/kit/words/dates'
import { money } from '@/lib/kit/words/numbers'
import type { PersonSnapshot, ServiceSnapshot, Snapshot } from '@/lib/supervision/sampling/snapshot'
import { serviceHints } from './service-hints'
import type { Element } from './verdict'
import type { Part } from './words'

export type SixRecorded = { value: Element; name: string; recorded: string }

/** One thing to judge, as it was recorded when the household was drawn. */
export type JudgeItem = {
  /** Name of its fields in the form; made of the person's place in the household, part and item. */
  key: string
  personId: string
  part: Part
  code: string
  /** The service; null for statuses, needs and services that are missing. */
  subjectId: string | null
  name: string
  recorded: string
  aside: string
  hints: string[]
  six: SixRecorded[] | null
  institutionId: string | null
  /** Added by the inspector: nothing was recorded. */
  added: boolean
}

/** What identifies a verdict inside a case. */
export const verdictKey = (one: { personId: string; part: string; code: string; subjectId: string | null }) =>
  `${one.personId} ${one.part} ${one.code} ${one.subjectId ?? ''}`

export type Added = { personId: string; part: string; code: string; subjectId: string | null }

/**
 * Everything to judge in a household: every status that had to be answered, needs that are ticked or that the rules
 * miss, every recorded service, and what the inspector has added as missing.
 */
export function judgeItems(snapshot: Snapshot, items: readonly Item[], added: readonly Added[] = []): JudgeItem[] {
  return snapshot.persons.flatMap((person, index) => {
    const base = { personId: person.id, index }
    const listed = [
      ...statusItems(person, items, snapshot.takenAt, index),
      ...needItems(person, items, snapshot.takenAt, index),
      ...person.services.map((service) => serviceItem(service, person, snapshot.persons, index)),
    ]
    const known = new Set(listed.map(verdictKey))
    const more = added.filter((one) => one.personId === person.id && !known.has(verdictKey(one))).map((one) => addedItem(one, items, base.index))
    return [...listed, ...more]
  })
}

/** Items that an inspector may still add as missed for one person: not listed yet. */
export function addable(part: 'need' | 'service', person: PersonSnapshot, items: readonly Item[], listed: readonly JudgeItem[]) {
  const taken = new Set(listed.filter((one) => one.part === part && one.personId === person.id && one.subjectId === null).map((one) => one.code))
  const wanted = new Set(person.needs.map((need) => need.code))
  const served = new Set(person.services.map((service) => service.code))
  return items
    .filter((item) => item.form === part && !taken.has(item.code))
    .map((item) => ({
      value: item.code,
      label: part === 'service' && wanted.has(item.code) && !served.has(item.code) ? `${item.name}（已勾需求，今年没有服务记录）` : item.name,
    }))
}

export function answersOf(person: PersonSnapshot): Answers {
  return {
    status: Object.fromEntries(person.status.map(({ code, value }) => [code, value])),
    needs: Object.fromEntries(person.needs.map(({ code, detail }) => [code, orSomething(needOptions(detail))])),
  }
}

/** A need without options is still ticked. */
const orSomething = (options: string[]) => (options.length > 0 ? options : ['*'])

function hintsOf(person: PersonSnapshot, takenAt: string) {
  const age = ageOn(person.birthDate, shanghaiDay(new Date(takenAt)))
  return hintsFor({ age, categories: person.categories, level: person.level }, answersOf(person))
}

const PREFIX: Record<string, string> = { missed: '可能漏勾', over: '可能多勾', odd: '有矛盾' }

function statusItems(person: PersonSnapshot, items: readonly Item[], takenAt: string, index: number): JudgeItem[] {
  const answers = answersOf(person).status
  const hints = hintsOf(person, takenAt)
  return items
    .filter((item) => item.form === 'status' && (item.code in answers || isAsked(item.code, answers)))
    .map((item) => {
      const answer = person.status.find(({ code }) => code === item.code)
      const own = hints.filter((hint) => hint.form === 'status' && hint.item === item.code).map(({ kind, what, why }) => `${PREFIX[kind]}：${what}${why}`)
      return {
        ...plain(person.id, 'status', item, index),
        recorded: answerWords(item, answer?.value ?? null),
        aside: answer ? `${dayWords(new Date(answer.since))}，${answer.recordedBy}` : '',
        hints: answer ? own : [...own, '这一项应当填，没有填。'],
      }
    })
}

function needItems(person: PersonSnapshot, items: readonly Item[], takenAt: string, index: number): JudgeItem[] {
  const hints = hintsOf(person, takenAt).filter((hint) => hint.form === 'need')
  return items.filter((item) => item.form === 'need').flatMap((item) => {
    const need = person.needs.find(({ code }) => code === item.code)
    const own = hints.filter((hint) => hint.item === item.code)
    if (!need && own.length === 0) return []
    return [{
      ...plain(person.id, 'need', item, index),
      recorded: need ? '已勾' : '没有勾',
      aside: need ? needOptions(need.detail).map((code) => item.options.find((option) => option.code === code)?.label ?? code).join('、') : '',
      hints: own.map(({ kind, what, why }) => `${PREFIX[kind]}：${need ? what : ''}${why}`),
    }]
  })
}

function plain(personId: string, part: Part, item: { code: string; name: string }, index: number): JudgeItem {
  return {
    key: `p${index}-${part}-${item.code}`, personId, part, code: item.code, subjectId: null, name: item.name,
    recorded: '', aside: '', hints: [], six: null, institutionId: null, added: false,
  }
}

function serviceItem(service: ServiceSnapshot, person: PersonSnapshot, household: readonly PersonSnapshot[], index: number): JudgeItem {
  return {
    ...plain(person.id, 'service', service, index),
    // the row's own id: one item may be served several times a year
    key: `p${index}-service-${service.id}`,
    subjectId: service.id,
    recorded: dayWords(service.startedOn),
    aside: service.recordedBy,
    hints: serviceHints(service, person, household),
    six: sixOf(service),
    institutionId: service.institutionId,
  }
}

export function sixOf(service: ServiceSnapshot): SixRecorded[] {
  const equipment = service.equipment.map(({ name, quantity, unit }) => `${name}${quantity}${unit}`).join('、')
  return [
    { value: 'time', name: '时间', recorded: service.endedOn ? periodWords(service.startedOn, service.endedOn) : dayWords(service.startedOn) },
    { value: 'body', name: '责任主体', recorded: service.institutionId ? `${service.bodyName}（机构）` : service.bodyName },
    { value: 'item', name: '项目名称', recorded: service.name },
    { value: 'funds', name: '资金器材', recorded: [money(service.fundsFen), equipment].filter(Boolean).join('；') },
    { value: 'measures', name: '措施', recorded: service.measures },
    { value: 'effect', name: '效果', recorded: service.effect },
  ]
}

function addedItem(one: Added, items: readonly Item[], index: number): JudgeItem {
  const item = items.find(({ form, code }) => form === one.part && code === one.code) ?? { code: one.code, name: one.code }
  const base = plain(one.personId, one.part as Part, item, index)
  return { ...base, recorded: one.part === 'service' ? '没有服务记录' : '没有勾', aside: '检查时补的', added: true }
}
