import type { Visit } from '@/lib/casework/survey/queries'
import { CONTACTS, LOST_REASONS, SIGNER_RELATIONS } from '@/lib/casework/survey/schema'
import { shownDay } from '@/lib/kit/dates/day'
import { momentWords } from '@/lib/kit/words/dates'
import type { Fact } from '@/lib/ui/kv'

/** When, how, by whom; who signed; who reviewed. */
export function visitFacts(visit: Visit): Fact[] {
  const contact = CONTACTS.find(({ code }) => code === visit.contact)?.label ?? '没有填'
  const reason = LOST_REASONS.find(({ code }) => code === visit.lostReason)?.label
  const relation = SIGNER_RELATIONS.find(({ code }) => code === visit.signerRelation)?.label
  const facts: (Fact | null)[] = [
    { term: '调研日期', value: visit.visitedOn ? shownDay(visit.visitedOn) : '没有填' },
    { term: '联系方式', value: reason ? `${contact}：${reason}` : contact },
    { term: '调研人', value: visit.surveyedByName },
    visit.signedBy ? { term: '签字', value: relation ? `${visit.signedBy}（${relation}）` : visit.signedBy } : null,
    visit.receipt ? { term: '回执编号', value: visit.receipt } : null,
    visit.submittedAt ? { term: '上交', value: momentWords(visit.submittedAt) } : null,
    visit.reviewedAt ? { term: visit.state === 'submitted' ? '上次审核' : '审核', value: `${visit.reviewedByName}，${momentWords(visit.reviewedAt)}` } : null,
  ]
  return facts.filter((fact) => fact !== null)
}
