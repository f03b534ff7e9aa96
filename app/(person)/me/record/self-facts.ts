import { categoryLabel, labelOf, levelLabel } from '@/lib/casework/registry/disability'
import { CERTIFICATE_STATES } from '@/lib/casework/registry/certificate-state'
import { EDUCATIONS, SEXES } from '@/lib/casework/registry/person-codes'
import { fullDayWords } from '@/lib/kit/words/dates'
import { phoneTail, tail } from '@/lib/kit/words/masks'
import type { Self } from '@/lib/supervision/rating/person-queries'
import type { Fact } from '@/lib/ui/kv'

/** The person's own facts; numbers stay masked, because a screen is seen by others too. */
export function selfFacts(self: Self): Fact[] {
  return [
    { term: '姓名', value: self.name },
    { term: '性别', value: labelOf(SEXES, self.sex) },
    { term: '出生日期', value: fullDayWords(self.birthDate) },
    { term: '残疾类别、等级', value: `${self.categories.map(categoryLabel).join('、')} ${levelLabel(self.level)}` },
    { term: '身份证', value: tail(self.idNumberTail) },
    { term: '残疾人证', value: self.certificateTail ? `${tail(self.certificateTail)}，${labelOf(CERTIFICATE_STATES, self.certificateState)}${self.certificateExpiresOn ? `，有效到${fullDayWords(self.certificateExpiresOn)}` : ''}` : '没有' },
    { term: '电话', value: phoneTail(self.phoneTail) },
    { term: '文化程度', value: labelOf(EDUCATIONS, self.education) },
    { term: '所在村（社区）', value: self.village },
    ...(self.guardianName ? [{ term: '监护人', value: self.guardianName }] : []),
  ]
}
