/** The tabs only change the words: one account namespace, one form. */
export const KINDS = [
  { kind: 'staff', label: '工作人员', hint: '量服办给您开设的账号。', keepsCode: true },
  { kind: 'person', label: '残疾人、监护人', hint: '村（社区）专委给您的账号，写在告知单上。', keepsCode: false },
  { kind: 'institution', label: '服务机构', hint: '所在县（市、区）量服办开设的机构账号。', keepsCode: true },
] as const

export const kindOf = (value: unknown) => KINDS.find(({ kind }) => kind === value) ?? KINDS[0]
