import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/grants'
import type { PersonFacts } from '@/lib/casework/registry/queries'
import type { Tx } from '@/lib/kit/db/types'
import { servicesSection } from './services-section'
import { statusSection } from './status-and-needs'

/**
 * A part of a person's overview that another area of casework brings: it reads in the page's own transaction and
 * answers a <Section>, or null where it has nothing for this actor.
 */
export type PersonSection = (actor: Actor, tx: Tx, person: PersonFacts) => Promise<ReactNode>

/** In the order of the page, between the household and the record of changes. */
export const PERSON_SECTIONS: PersonSection[] = [statusSection, servicesSection]

/** Views of one person with an address of their own; each names the permission of its page. */
export const PERSON_TABS: { path: string; label: string; permission: Permission }[] = [
  { path: '', label: '概况', permission: 'person.view' },
  { path: '/history', label: '变化记录', permission: 'person.view' },
  { path: '/account', label: '登录账号', permission: 'person-account.view' },
]
