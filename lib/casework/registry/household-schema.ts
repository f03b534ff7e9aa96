import { z } from 'zod'
import { line, optionalLine, requestKey, version } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'

const facts = { headName: line('户主姓名', 50), address: optionalLine('住址', 200) }

export const householdInput = z.object({ ...facts, number: optionalLine('户编号', 20), requestKey })
export const householdEditInput = z.object({ ...facts, version })
export type HouseholdInput = z.output<typeof householdInput>
export type HouseholdEditInput = z.output<typeof householdEditInput>

const factFields = {
  headName: { label: '户主姓名', hint: '和户口簿一致，户主不一定是残疾人。' },
  address: { label: '住址', hint: '从村（社区）以下写起：组、门牌。加密保存，只有本村（社区）和乡镇看得到。' },
} satisfies Record<string, FieldText>

export const householdFields = {
  ...factFields,
  number: { label: '户编号', hint: '村里已有编号就照填；留空按村里顺序自动编。' },
  requestKey: { label: '表的编号' },
} satisfies Record<keyof z.input<typeof householdInput>, FieldText>

export const householdEditFields = { ...factFields, version: { label: '版本' } } satisfies Record<keyof z.input<typeof householdEditInput>, FieldText>
