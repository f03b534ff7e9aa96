import { z } from 'zod'
import { addYears, today } from '@/lib/kit/dates/day'
import { choice, day, money, optionalDay, optionalLine, optionalParagraph, paragraph, requestKey, version } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'
import { RowId } from '@/lib/kit/id'
import { bodyChoice, isNamedBody } from './bodies'
import { EFFECT_SCALES, type EffectScale } from './effect'
import { equipmentFields, equipmentShape, readEquipment } from './equipment'

export const ServiceId = RowId

export const SERVICE_STATES = { planned: '计划中', delivered: '已落实', confirmed: '本人已确认', disputed: '本人有异议', withdrawn: '已撤回' } as const
export type ServiceState = keyof typeof SERVICE_STATES

const shape = {
  state: choice('落实情况', ['delivered', 'planned']),
  span: choice('是一天还是一段时间', ['day', 'range']),
  startedOn: day('落实日期').refine((text) => text === '' || text >= '2005-01-01', '落实日期太早，请核对'),
  endedOn: optionalDay('结束日期'),
  body: bodyChoice,
  bodyName: optionalLine('名称', 60),
  item: z.string().min(1, '请选项目').max(20, '请从目录里选项目'),
  funds: money('另付资金'),
  measures: optionalParagraph('具体措施', 2000),
  effectScale: z.enum(['', ...EFFECT_SCALES.map(({ code }) => code)] as ['', ...EffectScale[]], { error: () => '请选服务效果' }),
  effect: optionalParagraph('效果说明', 1000),
  ...equipmentShape,
  version,
  requestKey,
}

/** A delivered service needs all six elements; a planned one its time, body, item and what is meant to be done. */
export const serviceInput = z.object(shape).superRefine((input, context) => {
  const wrong = (field: keyof typeof shape, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (input.state === 'delivered' && input.startedOn > today()) wrong('startedOn', '已落实的，落实日期不能晚于今天')
  if (input.startedOn > addYears(today(), 1) || input.endedOn > addYears(today(), 2)) wrong('startedOn', '计划的日期太远，请核对')
  // what is typed is never dropped in silence
  if (input.span === 'day' && input.endedOn !== '') wrong('span', '填了结束日期，请选“一段时间”；只做了一天的，请清空结束日期')
  if (!isNamedBody(input.body) && input.bodyName !== '') wrong('bodyName', '上面选了列表里的单位，名称请清空；要写别的单位，上面请选“其他”')
  if (input.span === 'range' && input.endedOn === '') wrong('endedOn', '一段时间要填结束日期')
  if (input.span === 'range' && input.endedOn !== '' && input.endedOn < input.startedOn) wrong('endedOn', '结束日期早于开始日期')
  if (input.span === 'range' && input.state === 'delivered' && input.endedOn > today()) wrong('endedOn', '已落实的，结束日期不能晚于今天')
  if (isNamedBody(input.body) && input.bodyName === '') wrong('bodyName', '请填写责任主体的名称')
  if (input.state === 'delivered') {
    if (input.measures === '') wrong('measures', '请填写具体措施')
    if (input.effectScale === '') wrong('effectScale', '请选服务效果')
    if (input.effect === '') wrong('effect', '请用一两句话说明效果')
  }
  for (const [field, message] of Object.entries(readEquipment(input).errors)) wrong(field as keyof typeof shape, message)
})
export type ServiceInput = z.output<typeof serviceInput>

export const serviceFields: Record<string, FieldText> = {
  state: { label: '落实情况' },
  span: { label: '哪天做的' },
  startedOn: { label: '落实日期' },
  endedOn: { label: '结束日期', hint: '选“一段时间”的才填。' },
  body: { label: '部门或机构' },
  bodyName: { label: '名称', hint: '上面选“其他”的才填，写全称。' },
  item: { label: '项目', hint: '从目录里选；标着“有需求”的，本人登记过这项需求。' },
  funds: { label: '另付资金', hint: '没有就写0。' },
  measures: { label: '做了什么、怎么做的', hint: '写清本人的做法，30字以上。不写“已落实”“按要求开展”这样的空话。' },
  effectScale: { label: '本人有什么变化' },
  effect: { label: '用一两句话说明' },
  ...equipmentFields,
  version: { label: '版本' },
  requestKey: { label: '编号' },
}

export const withdrawInput = z.object({ reason: paragraph('撤回原因', 500), version })
export type WithdrawInput = z.output<typeof withdrawInput>
export const withdrawFields = {
  reason: { label: '为什么撤回', hint: '例如：登记错了人、没有做过。本人会看到这段话。' },
  version: { label: '版本' },
} satisfies Record<keyof z.input<typeof withdrawInput>, FieldText>

export const backfillInput = z.object({ requestKey })

