import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import type { Visit } from '@/lib/casework/survey/queries'
import { ButtonLink } from '@/lib/ui/button-link'

type Props = { actor: Actor; base: string; visit: Pick<Visit, 'id' | 'state'> | undefined }

/** What a worker comes to a person's page for most days: this year's survey, and a service. */
export function DailyActs({ actor, base, visit }: Props) {
  return (
    <>
      {may(actor.role, 'survey.fill') && <SurveyLink base={base} visit={visit} />}
      {may(actor.role, 'service.record') && <ButtonLink look="small" icon="plus" href={`${base}/services/new`}>登记服务</ButtonLink>}
    </>
  )
}

function SurveyLink({ base, visit }: Pick<Props, 'base' | 'visit'>) {
  if (!visit) return <ButtonLink look="small" href={`${base}/survey`}>做今年的调研</ButtonLink>
  if (visit.state === 'draft') return <ButtonLink look="small" href={`${base}/survey`}>接着填调研</ButtonLink>
  if (visit.state === 'returned') return <ButtonLink look="small" href={`${base}/survey`}>改退回的调研</ButtonLink>
  return <ButtonLink look="small" href={`/casework/visits/${visit.id}`}>看今年的调研</ButtonLink>
}
