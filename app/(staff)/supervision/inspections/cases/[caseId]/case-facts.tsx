import { ageOn, shanghaiDay } from '@/lib/kit/dates/day'
import { categoryLabel, levelLabel } from '@/lib/casework/registry/disability'
import { EDUCATIONS, SEXES } from '@/lib/casework/registry/person-codes'
import { labelOf } from '@/lib/casework/registry/disability'
import { CONTACTS } from '@/lib/casework/survey/schema'
import { dayWords, fullDayWords, momentWords } from '@/lib/kit/words/dates'
import { counted } from '@/lib/kit/words/numbers'
import type { PersonSnapshot, Snapshot } from '@/lib/supervision/sampling/snapshot'
import { SCORES, type Score } from '@/lib/supervision/rating/schema'
import { Icon } from '@/lib/ui/icon'
import { Kv } from '@/lib/ui/kv'
import { MoreLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { TextLink } from '@/lib/ui/text-link'

type Props = { snapshot: Snapshot; changes: number; caseId: string; rank: number; roundId: string }

/** The left column: who it is, how the record came about, and that it is frozen. */
export function CaseFacts({ snapshot, changes, caseId, rank, roundId }: Props) {
  return (
    <aside className="desk-facts stack" aria-label="户和人的情况">
      {snapshot.persons.map((person) => <PersonFacts key={person.id} person={person} takenAt={snapshot.takenAt} village={snapshot.household.village} />)}
      <Panel title="这一户怎么抽到的">
        <Kv tight facts={[
          { term: '抽取', value: <>乡镇内第{rank}位，<TextLink className="link-tall" href={`/supervision/inspections/${roundId}/proof`}>抽签依据</TextLink></> },
          { term: '户号', value: snapshot.household.number },
        ]} />
      </Panel>
      <section className="notice" aria-label="封存">
        <Icon name="lock" />
        <div>
          <p className="small">按{momentWords(new Date(snapshot.takenAt))}封存的记录判定。{changes > 0 ? <>之后改过<b>{changes}处</b>，不影响判定。</> : '之后没有改过。'}</p>
          <MoreLink href={`/supervision/inspections/cases/${caseId}/changes`}>看前后对照</MoreLink>
        </div>
      </section>
    </aside>
  )
}

function PersonFacts({ person, takenAt, village }: { person: PersonSnapshot; takenAt: string; village: string }) {
  const { certificate, guardian, visit } = person
  const age = ageOn(person.birthDate, shanghaiDay(new Date(takenAt)))
  const link = `/casework/persons/${person.id}`
  return (
    <Panel title={person.name}>
      <Kv tight facts={[
        { term: '性别、年龄', value: `${labelOf(SEXES, person.sex)}，${age}岁` },
        { term: '类别、等级', value: `${person.categories.map(categoryLabel).join('、')} ${levelLabel(person.level)}` },
        { term: '证件', value: certificate.tail ? `尾号${certificate.tail}${certificate.expiresOn ? `，有效到${fullDayWords(certificate.expiresOn)}` : ''}` : '没有登记' },
        { term: '文化程度', value: labelOf(EDUCATIONS, person.education) },
        { term: '监护人', value: guardian?.name ?? '无' },
        { term: '住址', value: <>{village}（<TextLink className="link-tall" href={link}>看资料</TextLink>）</> },
        { term: '电话', value: person.phoneTail ? <>尾号{person.phoneTail}（<TextLink className="link-tall" href={`${link}/reveal`}>显示并拨打</TextLink>）</> : '没有登记' },
        ...visitFacts(visit),
        { term: '评价', value: ratingWords(person) },
      ]} />
    </Panel>
  )
}

function visitFacts(visit: PersonSnapshot['visit']) {
  if (!visit) return [{ term: '入户', value: '还没有交过调研' }]
  const contact = CONTACTS.find(({ code }) => code === visit.contact)?.label ?? ''
  return [
    { term: '入户', value: `${visit.visitedOn ? dayWords(visit.visitedOn) : `${visit.year}年`}，${visit.surveyedBy}` },
    { term: '方式', value: [contact, visit.signedBy && `${visit.signedBy}签字`].filter(Boolean).join('，') || '没有写' },
    { term: '审核', value: visit.reviewedBy ? `${visit.reviewedBy}${visit.reviewWords ? `：${visit.reviewWords}` : ''}` : '还没有审核' },
  ]
}

function ratingWords({ services, overall }: PersonSnapshot): string {
  const scores = services.flatMap((service) => (service.rating ? [service.rating.score] : []))
  const words = [...Map.groupBy(scores, (score) => score)].map(([score, all]) => `${scoreWords(score)}${all.length}`)
  return [counted(services.length, '项次服务'), words.join('，') || '没有评价', overall && `总体${scoreWords(overall.score)}`].filter(Boolean).join('；')
}

const scoreWords = (score: string) => SCORES[score as Score] ?? score
