import { CERTIFICATE_STATES } from './certificate-state'
import { CATEGORIES, categoryLabel, labelOf, LEVELS } from './disability'
import { ETHNICITIES } from './ethnicity'
import { EDUCATIONS, GUARDIAN_RELATIONS, HUKOU, MARRIAGES, SEXES } from './person-codes'
import { PERSON_STATES, type PersonState } from './rules'

const CODES = {
  sex: SEXES, ethnicity: ETHNICITIES, education: EDUCATIONS, marriage: MARRIAGES, hukou: HUKOU,
  guardianRelation: GUARDIAN_RELATIONS, category: CATEGORIES, level: LEVELS, certificateState: CERTIFICATE_STATES,
}

/** A stored value as people say it: 彝族 for ethnicity '07'; what is not a code stays as it is. */
export function valueWords(field: string, value: string | readonly string[] | null | undefined): string {
  if (value === null || value === undefined || value === '' || value.length === 0) return '没填'
  if (typeof value !== 'string') return value.map(categoryLabel).join('、')
  if (field === 'state') return PERSON_STATES[value as PersonState] ?? value
  return Object.hasOwn(CODES, field) ? labelOf(CODES[field as keyof typeof CODES], value) : value
}

/** What each recorded field is called in the history of changes. */
export const CHANGE_LABELS: Record<string, string> = {
  registered: '登记', name: '姓名', relation: '与户主的关系', ethnicity: '民族', education: '文化程度', marriage: '婚姻状况',
  hukou: '户口性质', phone: '联系电话', guardianName: '监护人姓名', guardianRelation: '监护关系', guardianPhone: '监护人电话',
  guardianIdNumber: '监护人身份证号', idNumber: '身份证号', sex: '性别', birthDate: '出生日期', category: '残疾类别',
  categories: '多重残疾的类别', level: '残疾等级', certificate: '残疾人证号', certificateState: '证件状态',
  issuedOn: '签发日期', expiresOn: '有效期至', state: '在册状态', region: '所在村（社区）',
}
