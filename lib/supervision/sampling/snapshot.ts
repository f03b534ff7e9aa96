import { z } from 'zod'

const text = z.string()
const maybe = z.string().nullable()

const equipmentShape = z.object({ name: text, unit: text, quantity: z.number().int() })
const ratingShape = z.object({ score: text, words: text, givenBy: text, at: text })

const visitShape = z.object({
  id: text,
  year: z.number().int(),
  visitedOn: maybe,
  contact: maybe,
  state: text,
  signedBy: maybe,
  signerRelation: maybe,
  surveyedBy: text,
  submittedAt: maybe,
  reviewedBy: maybe,
  reviewedAt: maybe,
  reviewWords: maybe,
})

const statusShape = z.object({
  code: text,
  value: z.union([z.string(), z.array(z.string()), z.number()]),
  source: text,
  recordedBy: text,
  since: text,
})

const needShape = z.object({ id: text, code: text, detail: z.record(z.string(), z.unknown()), source: text, recordedBy: text, since: text })

const serviceShape = z.object({
  id: text,
  version: z.number().int(),
  needId: maybe,
  code: text,
  name: text,
  state: text,
  startedOn: text,
  endedOn: maybe,
  bodyKind: text,
  bodyName: text,
  institutionId: maybe,
  fundsFen: z.number().int(),
  measures: text,
  effectScale: text,
  effect: text,
  recordedBy: text,
  equipment: z.array(equipmentShape),
  rating: ratingShape.nullable(),
})

const personShape = z.object({
  id: text,
  name: text,
  sex: text,
  birthDate: text,
  category: text,
  categories: z.array(text),
  level: text,
  education: text,
  certificate: z.object({ tail: maybe, state: text, expiresOn: maybe }),
  phoneTail: maybe,
  guardian: z.object({ name: text, relation: maybe }).nullable(),
  visit: visitShape.nullable(),
  status: z.array(statusShape),
  needs: z.array(needShape),
  services: z.array(serviceShape),
  overall: ratingShape.nullable(),
})

/**
 * What was on record when a household was drawn. It is judged as it stood then, so later edits neither help nor harm.
 * Identifiers only as tails; `involved` are the accounts that entered, approved or served: they may not judge it.
 */
export const snapshotShape = z.object({
  form: z.literal(1),
  takenAt: text,
  household: z.object({ id: text, number: text, headName: text, regionCode: z.number().int(), village: text }),
  persons: z.array(personShape),
  involved: z.array(text),
})

export type Snapshot = z.output<typeof snapshotShape>
export type PersonSnapshot = Snapshot['persons'][number]
export type ServiceSnapshot = PersonSnapshot['services'][number]
export type StatusSnapshot = PersonSnapshot['status'][number]
export type NeedSnapshot = PersonSnapshot['needs'][number]

export const readSnapshot = (stored: unknown): Snapshot => snapshotShape.parse(stored)
