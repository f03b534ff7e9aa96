import type { Day } from '@/lib/kit/dates/day'
import type { Village } from '../places'

export type Guardian = { name: string; relation: string; phone: string; idNumber: string | null }

/** An invented person with everything readable; the database keeps the identifiers sealed. */
export type DemoPerson = {
  id: string
  key: string
  household: DemoHousehold
  village: Village
  name: string
  sex: '1' | '2'
  birth: Day
  age: number
  ethnicity: string
  education: string
  marriage: string
  hukou: string
  category: string
  categories: string[]
  level: string
  relation: string
  idNumber: string
  certificate: string
  certificateState: string
  issuedOn: Day
  expiresOn: Day
  phone: string | null
  guardian: Guardian | null
  state: 'active' | 'dead' | 'cancelled'
  stateOn: Day | null
  stateReason: string | null
  registeredOn: Day
}

export type DemoHousehold = { id: string; village: Village; number: string; headName: string; address: string; members: DemoPerson[] }

/** Who is told by name in the story; everything that is not given is drawn. */
export type Told = { visit?: 'accepted' | 'returned' | 'draft' | 'none'; key: string; name: string; sex: '1' | '2'; age: number; category: string; level: string; village: number; categories?: string[]; guardian?: Omit<Guardian, 'phone' | 'idNumber'> }
