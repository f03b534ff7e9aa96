import { z } from 'zod'
import type { FieldText } from '@/lib/kit/forms/state'
import { day, line, money, optionalParagraph, requestKey, version, wholeNumber } from '@/lib/kit/forms/input'

const choose = (what: string) => z.string().min(1, `请选${what}`)

export const demoInput = z.object({
  handler: line('经办人', 40),
  doneOn: day('落实日期'),
  times: wholeNumber('每周锻炼次数', 0, 21),
  paid: money('另付资金'),
  contact: choose('怎么联系的'),
  outdoors: choose('出户能力'),
  gear: z.array(z.string()),
  reason: choose('原因'),
  village: choose('村（社区）'),
  what: optionalParagraph('做了什么', 500),
  agreed: z.string().refine((value) => value === 'yes', '请先核对，再打勾'),
  secret: z.string(),
  version,
  requestKey,
})

export const demoFields = {
  handler: { label: '经办人', hint: '写真实姓名。少数民族姓名用“·”分隔。' },
  doneOn: { label: '落实日期' },
  times: { label: '本人每周锻炼几次', hint: '一次15分钟以上才算。没有就填0。' },
  paid: { label: '另付资金', hint: '没有就写0' },
  contact: { label: '这次怎么联系的' },
  outdoors: { label: '本人能不能自己出门', hint: '按平时的情况选。' },
  gear: { label: '家里已有的器材', hint: '看到实物再勾。' },
  reason: { label: '为什么不需要' },
  village: { label: '村（社区）' },
  what: { label: '做了什么、怎么做的', hint: '写清本人的做法，30字以上。' },
  agreed: { label: '和本人核对过了' },
  secret: { label: '密码', hint: '可以粘贴。' },
  version: { label: '版本' },
  requestKey: { label: '表的编号' },
} satisfies Record<keyof z.input<typeof demoInput>, FieldText>
