import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { today } from '@/lib/kit/dates/day'
import { addWorkingDays } from '@/lib/kit/dates/working-days'
import { newId, RowId } from '@/lib/kit/id'
import { issueFields, NOTICE_DAYS } from '@/lib/management/rectification/schema'
import { setting } from '@/lib/management/settings/queries'
import { findIssuable } from '@/lib/supervision/inspection/issue'
import { CheckboxesField } from '@/lib/ui/form/checkboxes-field'
import { DateField } from '@/lib/ui/form/date-field'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { issue } from '../../../actions'

export const metadata: Metadata = { title: '发整改通知' }
const ASKED = '请与本人或监护人核实，按实际情况改正记录；服务没有做到位的，补做后再填。改好后在平台回复。'

export default async function IssuePage({ params }: PageProps<'/supervision/inspections/cases/[caseId]/rectification'>) {
  const actor = await requireActor('rectification.issue')
  const caseId = routeId(RowId, (await params).caseId)
  const loaded = await asActor(actor, async (tx) => ({ issuable: await findIssuable(actor, tx, caseId), days: await setting(tx, NOTICE_DAYS) }))
  if (!loaded.issuable?.found.snapshot) notFound()
  const { issuable: { found, findings, why }, days } = loaded
  const { household, persons } = loaded.issuable.found.snapshot
  const back = <PlainLink href={`/supervision/inspections/cases/${caseId}`}>不发，回到判定</PlainLink>
  const values = { findings: findings.map(({ verdictId }) => verdictId), asked: ASKED, dueOn: addWorkingDays(today(), days), requestKey: newId() }
  return (
    <StaffPage actor={actor} section="supervision" at={found.regionCode}>
      <PageHead title="发整改通知" lead={`${found.townshipName}${household.village}，${household.headName}户。村（社区）和乡镇（街道）都会收到，谁先核实谁回复。`} />
      {why ? (
        <div className="stack"><Notice><p>{why}</p></Notice><p>{back}</p></div>
      ) : (
        <Panel className="stack">
          <Form action={issue.bind(null, caseId)} fields={issueFields} values={values} submit="发出整改通知" beside={back}>
            <CheckboxesField
              name="findings"
              options={findings.map(({ verdictId, problem, person }) => ({ value: verdictId, label: problem, note: persons.length > 1 ? person : undefined }))}
            />
            <TextareaField name="asked" maxLength={500} />
            <DateField name="dueOn" />
            <RequestKeyField />
          </Form>
        </Panel>
      )}
    </StaffPage>
  )
}
