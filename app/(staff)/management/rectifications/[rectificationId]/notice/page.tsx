import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RowId } from '@/lib/kit/id'
import { fullDayWords } from '@/lib/kit/words/dates'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { FindingList } from '../../finding-list'
import { loadRectification } from '../../load'

export const metadata: Metadata = { title: '整改通知（打印）' }

/** The notice as it goes on paper; the browser prints it. */
export default async function NoticePage({ params }: PageProps<'/management/rectifications/[rectificationId]/notice'>) {
  const actor = await requireActor('rectification.view')
  const id = routeId(RowId, (await params).rectificationId)
  const found = await loadRectification(actor, id, 'rectification.printed')
  if (!found) notFound()
  const { notice, findings } = found
  return (
    <StaffPage actor={actor} section="management" at={notice.regionCode}>
      <PageHead title="整改通知" lead={notice.number} acts={<PlainLink href={`/management/rectifications/${id}`}>回到整改</PlainLink>} />
      <Panel className="stack">
        <p className="strong">{notice.village}：</p>
        <p>每月抽查发现，{notice.householdName}户的记录有{findings.length}项不准，请按下面的要求整改，在{fullDayWords(notice.dueOn)}以前回复。</p>
        <FindingList findings={findings} />
        <p><b>整改要求：</b><span className="lines">{notice.asked}</span></p>
        <p className="notice-sign">{notice.issuer}残联　{notice.issuedBy}<br />{fullDayWords(notice.issuedAt)}</p>
        <p className="small">通知里有个人信息，只用于整改，用后收好或销毁，不张贴、不转发。</p>
      </Panel>
    </StaffPage>
  )
}
