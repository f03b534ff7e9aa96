import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import type { PersonFacts } from '@/lib/casework/registry/queries'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { StaffPage } from '@/lib/web/staff-page'
import { whoWords } from './person-frame'

/** A form about one person: whom it is about, the way back, the form. */
export function PersonFormPage({ actor, person, title, children, above }: { actor: Actor; person: PersonFacts; title: string; above?: ReactNode; children: ReactNode }) {
  return (
    <StaffPage actor={actor} section="casework" at={person.regionCode}>
      <p className="back"><PlainLink href={`/casework/persons/${person.id}`}>返回{person.name}的记录</PlainLink></p>
      <PageHead title={title} lead={`${person.name}，${whoWords(person)}`} />
      {above}
      <Panel className="stack">{children}</Panel>
    </StaffPage>
  )
}
