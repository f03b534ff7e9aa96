import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { categoryLabel, levelLabel } from '@/lib/casework/registry/disability'
import type { PersonFacts } from '@/lib/casework/registry/queries'
import { PERSON_STATES } from '@/lib/casework/registry/rules'
import { valueWords } from '@/lib/casework/registry/words'
import { ageOn, today } from '@/lib/kit/dates/day'
import { dayAsSaid } from '@/lib/kit/words/dates'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Tabs } from '@/lib/ui/tabs'
import { StaffPage } from '@/lib/web/staff-page'
import { PERSON_TABS } from './sections'

type Props = { actor: Actor; person: PersonFacts; tab: string; acts?: ReactNode; top?: ReactNode; children: ReactNode }

/** What every view of one person shares: who it is, where they live, whether they are in the register, the tabs. */
export function PersonFrame({ actor, person, tab, acts, top, children }: Props) {
  const base = `/casework/persons/${person.id}`
  return (
    <StaffPage actor={actor} section="casework" at={person.regionCode} pathHref={(code) => `/casework/persons?region=${code}`}>
      {top}
      <PageHead title={person.name} lead={whoWords(person)} acts={acts} />
      {person.state !== 'active' && (
        <Notice tone="caution"><p>{`${PERSON_STATES[person.state]}${person.stateOn ? `（${dayAsSaid(person.stateOn, today())}）` : ''}。${person.stateReason ?? ''}`}</p></Notice>
      )}
      <Tabs label={`${person.name}的记录`} tabs={PERSON_TABS.filter(({ permission }) => may(actor.role, permission)).map(({ path, label }) => ({ href: base + path, label, current: path === tab }))} />
      {children}
    </StaffPage>
  )
}

/** 女，53岁，肢体二级，门斗山村 */
export const whoWords = ({ sex, birthDate, category, level, regionName }: Pick<PersonFacts, 'sex' | 'birthDate' | 'category' | 'level' | 'regionName'>) =>
  `${valueWords('sex', sex)}，${ageOn(birthDate, today())}岁，${categoryLabel(category)}${levelLabel(level)}，${regionName}`
