import type { Element } from '@/lib/supervision/inspection/verdict'
import type { Day } from '@/lib/kit/dates/day'
import type { DemoPerson } from '../people/types'
import type { DemoInstitution } from '../staff/institutions'
import type { Staff } from '../staff/roster'

/** What is wrong with an entry; the inspection may find it. */
export type Flaw = { fabricated: boolean; elements: Element[] }

export type DemoService = {
  id: string
  person: DemoPerson
  needId: string | null
  item: string
  name: string
  state: 'planned' | 'delivered' | 'confirmed' | 'disputed' | 'withdrawn'
  startedOn: Day
  endedOn: Day
  bodyKind: string
  bodyName: string
  institution: DemoInstitution | null
  fundsFen: number
  measures: string
  effectScale: 'good' | 'some' | 'none' | 'pending'
  effect: string
  equipment: { name: string; publicName: string; unit: string; quantity: number }[]
  recordedBy: Staff
  recordedOn: Day
  flaw: Flaw | null
}
