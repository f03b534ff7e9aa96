import { PersonId } from '@/lib/casework/registry/ids'
import { CONTACTS, contactFields, LOST_REASONS } from '@/lib/casework/survey/schema'
import { today } from '@/lib/kit/dates/day'
import { newId } from '@/lib/kit/id'
import { DateField } from '@/lib/ui/form/date-field'
import { HiddenField, RequestKeyField } from '@/lib/ui/form/hidden-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { SelectField } from '@/lib/ui/form/select-field'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { saveContact } from '../actions'
import { Closed, ReviewWords } from '../closed'
import { loadSurvey } from '../load'
import { SurveyShell } from '../survey-shell'

export const metadata = { title: '联系情况 · 入户调研' }

const options = (codes: readonly { code: string; label: string; note?: string }[]) => codes.map(({ code, ...rest }) => ({ value: code, ...rest }))

export default async function ContactPage({ params }: PageProps<'/casework/persons/[personId]/survey/contact'>) {
  const actor = await requireActor('survey.fill')
  const personId = routeId(PersonId, (await params).personId)
  const survey = await loadSurvey(actor, personId)
  const { visit, closed } = survey
  const values = {
    visitedOn: visit?.visitedOn ?? today(), contact: visit?.contact ?? '', lostReason: visit?.lostReason ?? '',
    version: String(visit?.version ?? 0), requestKey: newId(),
  }
  return (
    <SurveyShell survey={survey} title="联系情况" step={1} back={{ href: '/casework/visits', label: '调研名单' }} notice={<ReviewWords visit={visit} />}>
      {closed ? <Closed survey={survey} /> : (
        <Form action={saveContact.bind(null, personId)} fields={contactFields} values={values} submit="保存，下一步" wide className="stack-l">
          <DateField name="visitedOn" />
          <RadioField name="contact" options={options(CONTACTS)} />
          <SelectField name="lostReason" options={options(LOST_REASONS)} empty="不是失访" />
          <HiddenField name="version" />
          <RequestKeyField />
        </Form>
      )}
    </SurveyShell>
  )
}
