import { asActor } from '@/lib/access/database'
import type { Actor } from '@/lib/access/actor'
import { fieldName } from '@/lib/casework/catalogue/field'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { saveContact, savePart, type PartPosted } from '@/lib/casework/survey/draft'
import { NO_NEEDS, partsOf, type Part } from '@/lib/casework/survey/parts'
import { findVisitOf } from '@/lib/casework/survey/queries'
import { surveyYear } from '@/lib/casework/survey/schema'
import { today } from '@/lib/kit/dates/day'
import type { FormValues } from '@/lib/kit/forms/state'
import { newId } from '@/lib/kit/id'

/** The survey of this year as the actor sees it. */
export const visitOf = (actor: Actor, personId: string) => asActor(actor, (tx) => findVisitOf(actor, tx, personId, surveyYear()))
export const versionOf = async (actor: Actor, personId: string) => (await visitOf(actor, personId))?.version ?? 0
export const partsNow = (actor: Actor) => asActor(actor, async (tx) => partsOf(await itemsOn(tx, { day: today() })))

export const homeContact = (version = 0) => ({ visitedOn: today(), contact: 'home' as const, lostReason: '' as const, version, requestKey: newId() })

/** An answer to everything in a part: no phone, no talents, no needs; `answers` by field name changes some. */
export function plainAnswers(part: Part, answers: FormValues = {}): FormValues {
  const values: FormValues = { [NO_NEEDS]: Object.keys(answers).some((name) => name.startsWith('need-')) ? '' : 'yes' }
  for (const item of part.status) {
    if (item.code === 'T04') values[fieldName(item)] = ''
    else if (item.answerType === 'multiple') values[fieldName(item)] = ['0']
    else if (item.answerType === 'number') values[fieldName(item)] = '0'
    else values[fieldName(item)] = item.answerType === 'yes-no' ? 'yes' : (item.options[0]?.code ?? '')
  }
  for (const item of part.needs) values[fieldName(item)] = []
  return { ...values, ...Object.fromEntries(Object.entries(answers).filter(([name]) => name in values)) }
}

export const posted = (values: FormValues, version: number, rest: Partial<PartPosted> = {}): PartPosted => ({
  ...values, version, requestKey: newId(), later: '', seen: '', ...rest,
})

/** A whole survey up to the last page, ready to be handed in. */
export async function aFilledSurvey(actor: Actor, personId: string, answers: FormValues = {}) {
  await saveContact(actor, personId, homeContact(await versionOf(actor, personId)))
  for (const part of await partsNow(actor)) {
    await savePart(actor, personId, part.number, posted(plainAnswers(part, mine(part, answers)), await versionOf(actor, personId)))
  }
}

const mine = (part: Part, answers: FormValues): FormValues => {
  const names = new Set([...part.status, ...part.needs].map(fieldName))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)))
}

export const signed = (version: number, requestKey = newId()) => ({ ownNeeds: 'yes' as const, signedBy: '测试人', signerRelation: 'self', version, requestKey })
