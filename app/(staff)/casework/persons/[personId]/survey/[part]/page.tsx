import { notFound, redirect } from 'next/navigation'
import { PersonId } from '@/lib/casework/registry/ids'
import { NO_NEEDS, partFields, prefill, readPart } from '@/lib/casework/survey/parts'
import { factsOf } from '@/lib/casework/survey/queries'
import { hintsFor } from '@/lib/casework/survey/rules'
import { PartNumber } from '@/lib/casework/survey/schema'
import { today } from '@/lib/kit/dates/day'
import { newId } from '@/lib/kit/id'
import { CheckField } from '@/lib/ui/form/check-field'
import { HiddenField, RequestKeyField } from '@/lib/ui/form/hidden-field'
import { SubmitButton } from '@/lib/ui/form/submit-button'
import { MoreLink } from '@/lib/ui/more-link'
import { DoneNotice } from '@/lib/ui/notice'
import { Section } from '@/lib/ui/section'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { ItemField } from '@/app/(staff)/casework/item-field'
import { savePart } from '../actions'
import { Closed, ReviewWords } from '../closed'
import { Hints, hintsOf } from '../hints'
import { lastWords } from '../last-words'
import { loadSurvey } from '../load'
import { SurveyShell } from '../survey-shell'

export const metadata = { title: '状况和需求 · 入户调研' }

export default async function PartPage({ params, searchParams }: PageProps<'/casework/persons/[personId]/survey/[part]'>) {
  const actor = await requireActor('survey.fill')
  const { personId: id, part: number } = await params
  const personId = routeId(PersonId, id)
  const survey = await loadSurvey(actor, personId)
  const { person, visit, parts, current } = survey
  const part = parts.find((one) => one.number === routeId(PartNumber, number)) ?? notFound()
  const at = `/casework/persons/${personId}/survey`
  if (!visit || visit.contact === 'lost') redirect(`${at}/contact`)
  const isFirst = visit.submittedAt === null
  const last = isFirst ? lastWords(current) : () => undefined
  const typed = visit.draft.parts[part.name]?.values ?? prefill(part, current, Object.keys(current.status).length > 0)
  const hints = hintsOf(part, hintsFor(factsOf(person, visit.visitedOn ?? today()), readPart(part, typed).answers))
  const values = { ...typed, later: '', seen: hints.map((hint) => hint.id).join(' '), version: String(visit.version), requestKey: newId() }
  const submit = part.number === parts.length ? '保存，去核对' : '保存，下一组'
  const back = part.number === 1 ? { href: `${at}/contact`, label: '上一步：联系情况' } : { href: `${at}/${part.number - 1}`, label: `上一组：${parts[part.number - 2]?.name}` }
  const notices = (
    <>
      <DoneNotice done={(await searchParams).done} words={{ hints: <>“{part.name}”已保存。下面有提示，请看一看；没有问题就再按一次“{submit}”。{hints[0] && <MoreLink href={`#hint-${hints[0].id}`}>看第一条提示</MoreLink>}</> }} />
      <ReviewWords visit={visit} />
    </>
  )
  return (
    <SurveyShell survey={survey} title={`${part.name}：状况和需求`} step={part.number + 1} back={back} notice={notices}>
      {survey.closed ? <Closed survey={survey} /> : (
        <Form
          action={savePart.bind(null, personId, part.number)}
          fields={partFields(part)}
          values={values}
          submit={submit}
          beside={<><SubmitButton name="later" value="yes" wide>先存着，以后再填</SubmitButton><p className="small">每一组保存后才算数。断网时不要关掉本页，连上后再按一次保存，不会重复。</p></>}
          wide
          className="stack-l"
        >
          <Section id="status" title="状况" className="stack">
            {part.status.map((item) => <ItemField key={item.code} item={item} last={last(item)} />)}
          </Section>
          <Section id="needs" title="需求" note="只勾本人的需要，家里其他人的不勾" className="stack">
            {part.needs.map((item) => <ItemField key={item.code} item={item} last={last(item)} />)}
            <CheckField name={NO_NEEDS} />
          </Section>
          <Hints hints={hints} />
          <HiddenField name="seen" />
          <HiddenField name="version" />
          <RequestKeyField />
        </Form>
      )}
    </SurveyShell>
  )
}
