import { z } from 'zod'
import type { FieldText } from '@/lib/kit/forms/state'
import { choice, line, optionalDay, optionalLine, requestKey, version } from '@/lib/kit/forms/input'
import { today } from '@/lib/kit/dates/day'
import { birthDateOf, whyCitizenIdWrong } from './citizen-id'
import { CATEGORIES, LEVELS } from './disability'
import { ETHNICITIES } from './ethnicity'
import { certificateNumber, idNumber, keptOrIdNumber, keptOrPhone, optionalIdNumber, optionalPhone } from './identifier-input'
import { EDUCATIONS, GUARDIAN_RELATIONS, HUKOU, MARRIAGES } from './person-codes'
import { codesOf, RELATIONS } from './relations'
import { disabilityFaults, guardianFaults, type Faults } from './rules'

/** Facts that are typed when a person is registered and corrected later. */
const facts = {
  name: line('姓名', 50).refine((name) => !/[0-9<>]/.test(name), '姓名里有数字或符号，请核对'),
  relation: choice('与户主的关系', RELATIONS),
  ethnicity: choice('民族', codesOf(ETHNICITIES)),
  education: choice('文化程度', codesOf(EDUCATIONS)),
  marriage: choice('婚姻状况', codesOf(MARRIAGES)),
  hukou: choice('户口性质', codesOf(HUKOU)),
  guardianName: optionalLine('监护人姓名', 50),
  guardianRelation: z.enum(['', ...codesOf(GUARDIAN_RELATIONS)], { error: () => '请选择监护关系' }),
}

export const disability = {
  category: choice('残疾类别', codesOf(CATEGORIES)),
  categories: z.array(z.enum(codesOf(CATEGORIES), { error: () => '类别不在表内，请重新勾选' })),
  level: choice('残疾等级', codesOf(LEVELS)),
  certificate: certificateNumber(),
  issuedOn: optionalDay('签发日期'),
}

export const personInput = z
  .object({
    // in the order of the form, so the summary of errors lists them as they stand there
    idNumber: idNumber(),
    ...disability,
    ...facts,
    phone: optionalPhone(),
    guardianPhone: optionalPhone(),
    guardianIdNumber: optionalIdNumber(),
    requestKey,
  })
  .superRefine((input, context) => {
    const { idNumber: id } = input
    if (whyCitizenIdWrong(id)) return // already said beside the field; nothing can be compared with it
    report(context, {
      ...disabilityFaults(input, id, today()),
      ...guardianFaults(input, { birthDate: birthDateOf(id), idNumber: id }, today()),
    })
  })

export const editInput = z.object({
  ...facts,
  phone: keptOrPhone(),
  guardianPhone: keptOrPhone(),
  guardianIdNumber: keptOrIdNumber(),
  version,
})

export function report(context: z.RefinementCtx, faults: Faults) {
  for (const [field, message] of Object.entries(faults)) context.addIssue({ code: 'custom', path: [field], message })
}

export type PersonInput = z.output<typeof personInput>
export type EditInput = z.output<typeof editInput>

const KEEP = '留空不改；填“无”就清掉。'

const factFields = {
  name: { label: '姓名', hint: '和身份证一致。少数民族姓名用“·”分隔，生僻字照写。' },
  relation: { label: '与户主的关系' },
  ethnicity: { label: '民族' },
  education: { label: '文化程度' },
  marriage: { label: '婚姻状况' },
  hukou: { label: '户口性质' },
  guardianName: { label: '监护人姓名', hint: '未满18岁必填。没有就留空。' },
  guardianRelation: { label: '监护人是本人的' },
  phone: { label: '联系电话', hint: '没有就留空。' },
  guardianPhone: { label: '监护人电话' },
  guardianIdNumber: { label: '监护人身份证号' },
} satisfies Record<string, FieldText>

export const disabilityFields = {
  category: { label: '残疾类别', hint: '残疾人证号第19位。' },
  categories: { label: '多重残疾包含的类别', hint: '只有多重残疾才勾，两种或更多。' },
  level: { label: '残疾等级', hint: '残疾人证号第20位；多重按最重的一种。' },
  certificate: { label: '残疾人证号', hint: '20位；补办过的后面加B和次数，如B1。空格不影响。' },
  issuedOn: { label: '签发日期', hint: '残疾人证上的签发日期，有效期十年。不清楚就留空。' },
} satisfies Record<keyof typeof disability, FieldText>

export const personFields = {
  ...factFields,
  ...disabilityFields,
  idNumber: { label: '身份证号', hint: '18位。性别和出生日期从身份证号读出。' },
  requestKey: { label: '表的编号' },
} satisfies Record<keyof z.input<typeof personInput>, FieldText>

export const editFields = {
  ...factFields,
  phone: { label: '联系电话', hint: KEEP },
  guardianPhone: { label: '监护人电话', hint: KEEP },
  guardianIdNumber: { label: '监护人身份证号', hint: KEEP },
  version: { label: '版本' },
} satisfies Record<keyof z.input<typeof editInput>, FieldText>
