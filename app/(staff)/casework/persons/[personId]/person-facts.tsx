import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { accountWords } from '@/lib/casework/person-account/rules'
import { categoryLabel, levelLabel } from '@/lib/casework/registry/disability'
import type { PersonFacts } from '@/lib/casework/registry/queries'
import { valueWords } from '@/lib/casework/registry/words'
import { ageOn, today } from '@/lib/kit/dates/day'
import { fullDayWords } from '@/lib/kit/words/dates'
import { tail } from '@/lib/kit/words/masks'
import type { Fact } from '@/lib/ui/kv'
import { Tag, type Tone } from '@/lib/ui/tag'

/** Everything about the person that is not an identifier. */
export function personFacts(person: PersonFacts): Fact[] {
  const guardian = person.guardianName
    ? `${person.guardianName}${person.guardianRelation ? `（${valueWords('guardianRelation', person.guardianRelation)}）` : ''}`
    : '没有'
  return [
    { term: '性别', value: valueWords('sex', person.sex) },
    { term: '出生日期', value: `${fullDayWords(person.birthDate)}，${ageOn(person.birthDate, today())}岁` },
    { term: '民族', value: valueWords('ethnicity', person.ethnicity) },
    { term: '文化程度', value: valueWords('education', person.education) },
    { term: '婚姻状况', value: valueWords('marriage', person.marriage) },
    { term: '户口性质', value: valueWords('hukou', person.hukou) },
    { term: '与户主的关系', value: person.relation },
    { term: '监护人', value: guardian },
  ]
}

const CERTIFICATE_TONES: Record<string, Tone> = { valid: 'good', frozen: 'unsure', cancelled: 'late', expired: 'late', moving: 'running', reissuing: 'running' }

/** Whether the person can sign in; the account's own page handles it. */
export const accountFact = (personId: string, account: Parameters<typeof accountWords>[0]): Fact =>
  ({ term: '登录账号', value: accountWords(account), act: { href: `/casework/persons/${personId}/account`, label: '看' } })

/** Certificate and contact: identifiers by their end only, with the way to see them in full. */
export function identifierFacts(actor: Actor, person: PersonFacts): Fact[] {
  const act = may(actor.role, 'person.reveal') ? { href: `/casework/persons/${person.id}/reveal`, label: '显示' } : undefined
  const several = person.category === '7' ? `（${valueWords('categories', person.categories)}）` : ''
  return [
    { term: '残疾类别、等级', value: `${categoryLabel(person.category)}${several} ${levelLabel(person.level)}` },
    { term: '残疾人证号', value: tail(person.certificateTail), act: person.certificateTail ? act : undefined },
    { term: '证件状态', value: <Tag tone={CERTIFICATE_TONES[person.certificateState] ?? 'unsure'}>{valueWords('certificateState', person.certificateState)}</Tag> },
    { term: '签发日期', value: person.issuedOn ? fullDayWords(person.issuedOn) : '没填' },
    { term: '有效期至', value: person.expiresOn ? fullDayWords(person.expiresOn) : '没填' },
    { term: '身份证号', value: tail(person.idNumberTail), act },
    { term: '联系电话', value: person.phoneTail ? `尾号${person.phoneTail}` : '没有', act: person.phoneTail ? act : undefined },
    { term: '监护人电话', value: person.hasGuardianPhone ? '已登记' : '没有', act: person.hasGuardianPhone ? act : undefined },
    { term: '住址', value: person.hasAddress ? '已登记' : '没填', act: person.hasAddress ? act : undefined },
  ]
}
