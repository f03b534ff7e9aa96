import { MoreLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import type { Survey } from './load'

/** In the place of the form when nothing may be filled in any more. */
export function Closed({ survey: { person, visit, closed } }: { survey: Survey }) {
  return (
    <>
      <Notice tone="locked"><p>{closed}。</p></Notice>
      {visit ? <MoreLink href={`/casework/visits/${visit.id}`}>看这份调研</MoreLink> : <MoreLink href={`/casework/persons/${person.id}`}>看{person.name}的档案</MoreLink>}
    </>
  )
}

/** What the reviewer wants changed, on every page of a survey that came back. */
export function ReviewWords({ visit }: { visit: Survey['visit'] }) {
  if (visit?.state !== 'returned') return null
  return <Notice tone="caution"><p>{visit.reviewedByName}退回，要改：{visit.reviewWords}</p></Notice>
}
