import { redirect } from 'next/navigation'
import { answerWords } from '@/lib/casework/catalogue/field'
import { PersonId } from '@/lib/casework/registry/ids'
import { joinAnswers, readPart, type Part } from '@/lib/casework/survey/parts'
import { factsOf } from '@/lib/casework/survey/queries'
import { hintsFor, isAsked } from '@/lib/casework/survey/rules'
import { CONTACTS, LOST_REASONS } from '@/lib/casework/survey/schema'
import { shownDay, today } from '@/lib/kit/dates/day'
import { Kv } from '@/lib/ui/kv'
import { Notice } from '@/lib/ui/notice'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { Closed, ReviewWords } from '../closed'
import { Hints, hintsOf } from '../hints'
import { needWords } from '../last-words'
import { loadSurvey, type Survey } from '../load'
import { SurveyShell } from '../survey-shell'
import { LostForm, SignForm } from './forms'

export const metadata = { title: '核对 · 入户调研' }

export default async function CheckPage({ params }: PageProps<'/casework/persons/[personId]/survey/check'>) {
  const actor = await requireActor('survey.fill')
  const personId = routeId(PersonId, (await params).personId)
  const survey = await loadSurvey(actor, personId)
  const { person, visit, parts } = survey
  const at = `/casework/persons/${personId}/survey`
  if (!visit) redirect(`${at}/contact`)
  const isLost = visit.contact === 'lost'
  const asked = isLost ? [] : parts
  const open = asked.filter((part) => !visit.draft.parts[part.name]?.done)
  const answers = joinAnswers(asked.map((part) => readPart(part, visit.draft.parts[part.name]?.values ?? {}).answers))
  const hints = hintsFor(factsOf(person, visit.visitedOn ?? today()), answers)
  return (
    <SurveyShell
      survey={survey}
      title={isLost ? '核对失访' : '核对后签字'}
      step={asked.length + 2}
      back={isLost ? { href: `${at}/contact`, label: '上一步：联系情况' } : { href: `${at}/${parts.length}`, label: `上一组：${parts.at(-1)?.name}` }}
      notice={<ReviewWords visit={visit} />}
    >
      {survey.closed ? <Closed survey={survey} /> : (
        <div className="stack-l">
          <Section id="contact" title="联系情况"><Kv facts={contactFacts(visit, `${at}/contact`)} /></Section>
          {asked.map((part) => (
            <Section key={part.number} id={`part-${part.number}`} title={part.name} className="stack-s">
              {open.includes(part) ? <Notice tone="caution"><p>这一组还没有填完。</p></Notice> : <Kv facts={partFacts(part, visit, `${at}/${part.number}`)} />}
              <Hints hints={hintsOf(part, hints)} />
            </Section>
          ))}
          <Section id="sign" title={isLost ? '交给镇里' : '签字'} className="stack">
            {isLost ? <LostForm personId={personId} version={visit.version} />
              : open.length > 0 ? <Unfinished open={open} at={at} />
              : <SignForm personId={personId} version={visit.version} name={person.name} />}
          </Section>
        </div>
      )}
    </SurveyShell>
  )
}

const Unfinished = ({ open, at }: { open: readonly Part[]; at: string }) => (
  <div className="stack-s">
    <p>还有{open.length}组没有填完，填完才能签字上交。</p>
    {open.map((part) => <MoreLink key={part.number} href={`${at}/${part.number}`}>去填“{part.name}”</MoreLink>)}
  </div>
)

function contactFacts(visit: NonNullable<Survey['visit']>, href: string) {
  const act = { href, label: '改' }
  const contact = CONTACTS.find(({ code }) => code === visit.contact)?.label ?? '没有填'
  const reason = LOST_REASONS.find(({ code }) => code === visit.lostReason)?.label
  return [
    { term: '调研日期', value: visit.visitedOn ? shownDay(visit.visitedOn) : '没有填', act },
    { term: '联系方式', value: reason ? `${contact}：${reason}` : contact, act },
  ]
}

function partFacts(part: Part, visit: NonNullable<Survey['visit']>, href: string) {
  const { status, needs } = readPart(part, visit.draft.parts[part.name]?.values ?? {}).answers
  const wanted = part.needs.filter((item) => (needs[item.code] ?? []).length > 0)
  return [
    ...part.status.filter((item) => isAsked(item.code, status)).map((item) => ({
      term: item.name, value: answerWords(item, status[item.code] ?? null), act: { href: `${href}#f-status-${item.code}`, label: '改' },
    })),
    ...wanted.map((item) => ({ term: `需求：${item.name}`, value: needWords(item, needs[item.code]), act: { href: `${href}#f-need-${item.code}`, label: '改' } })),
    ...(wanted.length === 0 ? [{ term: `${part.name}需求`, value: '没有这方面的需求', act: { href: `${href}#needs`, label: '改' } }] : []),
  ]
}
