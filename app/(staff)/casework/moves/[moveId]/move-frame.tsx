import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { StaffPage } from '@/lib/web/staff-page'
import { handedWords } from '../move-words'
import type { moveOf } from './load'

type Props = { actor: Actor; move: Awaited<ReturnType<typeof moveOf>>; title: string; back: { href: string; label: string }; top?: ReactNode; acts?: ReactNode; children: ReactNode }

export function MoveFrame({ actor, move, title, back, top, acts, children }: Props) {
  return (
    <StaffPage actor={actor} section="casework">
      {top}
      <p className="back"><PlainLink href={back.href}>{back.label}</PlainLink></p>
      <PageHead title={title} lead={`${move.personName}，${handedWords(move.facts)}`} acts={acts} />
      {children}
    </StaffPage>
  )
}
