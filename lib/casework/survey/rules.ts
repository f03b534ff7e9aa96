import { categoryLabel, isSevere, levelLabel } from '@/lib/casework/registry/disability'
import { NONE, type Answer } from '@/lib/casework/catalogue/schema'

/** What a rule may look at: the person on the day of the survey, and what has been answered so far. */
export type Facts = { age: number; categories: readonly string[]; level: string }
export type Answers = { status: Readonly<Record<string, Answer | null>>; needs: Readonly<Record<string, readonly string[]>> }

export type HintKind = 'missed' | 'over' | 'odd'
/** Advice in the worker's words; it never blocks. `item` is what it speaks of. */
export type Hint = { id: string; kind: HintKind; form: 'status' | 'need'; item: string; what: string; why: string }

export const HINT_TITLES: Record<HintKind, string> = {
  missed: '可能漏了一项',
  over: '可能多勾了一项',
  odd: '前后可能对不上',
}

type View = Facts & {
  is: (code: string, value: string) => boolean
  has: (code: string, option: string) => boolean
  /** Something other than “没有” is ticked. */
  some: (code: string) => boolean
  needs: (code: string) => boolean
  wants: (code: string, option: string) => boolean
  answered: (code: string) => boolean
  number: (code: string) => number
}
type Rule = Omit<Hint, 'why' | 'what'> & { when: (person: View) => boolean; what: string; why: string | ((person: View) => string) }

const ASK = '请再问一问本人。'
const isYoung = ({ age }: Facts) => age >= 7 && age <= 18
const fact = ({ age, categories, level }: Facts) => `本人${age}岁，${categories.map(categoryLabel).join('、')}${levelLabel(level)}`

const RULES: readonly Rule[] = [
  {
    id: 'follow-needs-wechat', kind: 'odd', form: 'status', item: 'X03',
    when: (p) => p.some('X03') && p.answered('X01') && (!p.is('X01', '1') || (p.has('X03', '1') && p.is('X02', 'no'))),
    what: '勾了已关注残联公众号、微博。', why: `关注要有智能手机，关注公众号还要有本人的微信。请看一看本人的手机。`,
  },
  {
    id: 'wechat-needs-smartphone', kind: 'odd', form: 'status', item: 'X02',
    when: (p) => p.is('X02', 'yes') && p.answered('X01') && !p.is('X01', '1'),
    what: '选了有个人微信，又选了没有智能手机。', why: '微信要在智能手机上用；用家里人的手机不算。',
  },
  {
    id: 'follow-wanted-without-phone', kind: 'over', form: 'need', item: '10',
    when: (p) => p.needs('10') && p.answered('X01') && !p.is('X01', '1'),
    what: '勾了“关注残联公众号、微博”的需求。', why: '本人没有智能手机，关注不了。可以换成当面讲政策。',
  },
  {
    id: 'follow-expected', kind: 'missed', form: 'need', item: '10',
    when: (p) => !p.needs('10') && p.is('X01', '1') && p.is('X02', 'yes') && p.is('X03', NONE),
    what: '没有勾“关注残联公众号、微博”的需求。', why: `本人有智能手机和微信，还没有关注。请介绍一下，再问要不要。`,
  },
  {
    id: 'talent-level', kind: 'odd', form: 'status', item: 'W02',
    when: (p) => p.answered('W01') && p.answered('W02') && p.some('W01') === p.is('W02', NONE),
    what: '文艺特长和特长水平对不上。', why: '有特长的要选水平，没有特长的选“没有特长”。',
  },
  {
    id: 'young-art-talent', kind: 'missed', form: 'need', item: '20',
    when: (p) => isYoung(p) && p.some('W01') && !p.needs('20'),
    what: '没有勾“文化艺术培训辅导”。', why: (p) => `${fact(p)}，有文艺特长。青少年的特长要重点培养，${ASK}`,
  },
  {
    id: 'show-needs-talent', kind: 'over', form: 'need', item: '25',
    when: (p) => p.needs('25') && p.answered('W01') && !p.some('W01'),
    what: '勾了“作品展演推荐”。', why: '上面没有登记文艺特长。有特长请补勾，没有特长这一项多半不合适。',
  },
  {
    id: 'reading-expected', kind: 'missed', form: 'need', item: '23',
    when: (p) => p.categories.includes('1') && isSevere(p.level) && p.age >= 7 && !p.needs('23') && !p.has('W04', NONE),
    what: '没有勾“盲文、有声、大字读物”。', why: (p) => `${fact(p)}。情况相近的人多数需要，${ASK}`,
  },
  {
    id: 'reading-doubted', kind: 'over', form: 'need', item: '23',
    when: (p) => p.needs('23') && !p.categories.includes('1') && p.answered('W04') && !['2', '3', '4'].some((code) => p.has('W04', code)),
    what: '勾了“盲文、有声、大字读物”。', why: (p) => `${fact(p)}，阅读方式里没有大字、盲文、有声。是本人需要，还是家里人需要？`,
  },
  {
    id: 'sign-expected', kind: 'missed', form: 'need', item: '24',
    when: (p) => p.categories.includes('2') && isSevere(p.level) && p.age >= 7 && !p.needs('24'),
    what: '没有勾“手语、字幕服务”。', why: (p) => `${fact(p)}。情况相近的人多数需要，${ASK}`,
  },
  {
    id: 'sign-doubted', kind: 'over', form: 'need', item: '24',
    when: (p) => p.needs('24') && !['2', '3'].some((code) => p.categories.includes(code)) && p.answered('W04') && !p.has('W04', '5'),
    what: '勾了“手语、字幕服务”。', why: (p) => `${fact(p)}，平时不用手语、字幕。是本人需要，还是家里人需要？`,
  },
  {
    id: 'exercise-many', kind: 'odd', form: 'status', item: 'T02',
    when: (p) => p.number('T02') > 21,
    what: '每周锻炼超过21次。', why: '每次二十分钟以上才算一次，一天三次一周也只有21次。',
  },
  {
    id: 'active-with-reason', kind: 'odd', form: 'status', item: 'T04',
    when: (p) => p.is('T03', 'yes') && p.answered('T04'),
    what: '选了经常参加活动，又填了不参加的原因。', why: '不参加的才填原因。',
  },
  {
    id: 'home-rehab-expected', kind: 'missed', form: 'need', item: '30',
    when: (p) => p.categories.includes('4') && isSevere(p.level) && (p.is('T05', '2') || p.is('T05', '3')) && p.age >= 7 && !p.needs('30'),
    what: '没有勾“康复体育进家庭”。',
    why: (p) => `${fact(p)}，${p.is('T05', '3') ? '不容易出门' : '出门要人陪'}。情况相近的人，多数需要这一项。${ASK}`,
  },
  {
    id: 'home-rehab-doubted', kind: 'over', form: 'need', item: '30',
    when: (p) => p.needs('30') && p.is('T05', '1') && !isSevere(p.level),
    what: '勾了“康复体育进家庭”。', why: (p) => `${fact(p)}，自己能出门。这一项给不容易出门的重度残疾人；“健身体育进家庭”可能更合适。`,
  },
  {
    id: 'ask-the-doctor', kind: 'odd', form: 'status', item: 'T07',
    when: (p) => p.some('T07') && ['30', '31', '33', '36'].some((code) => p.needs(code)),
    what: '有运动禁忌，又勾了运动方面的需求。', why: '可以勾，开展以前要先问医生。请确认禁忌和需求都没有勾错。',
  },
  {
    id: 'equipment-twice', kind: 'over', form: 'need', item: '32',
    when: (p) => (p.has('T06', '1') && p.wants('32', '1')) || (p.has('T06', '2') && p.wants('32', '3')) || (p.has('T06', '3') && p.wants('32', '5')),
    what: '“健身器材”里勾了家里已有的东西。', why: '家里已有、能用的不要重复勾；坏了的，请在“已有健身器材”里去掉。',
  },
  {
    id: 'outing-doubted', kind: 'over', form: 'need', item: '34',
    when: (p) => p.needs('34') && p.is('T05', '3'),
    what: '勾了“群众性体育活动”。', why: '本人不容易出门。请问清楚怎么去；去不了的，可以勾上门的服务。',
  },
  {
    id: 'contest-doubted', kind: 'over', form: 'need', item: '36',
    when: (p) => p.needs('36') && (p.age < 10 || p.age > 45 || (p.answered('T01') && !p.some('T01'))),
    what: '勾了“竞技体育推荐”。', why: (p) => `${fact(p)}${p.some('T01') ? '' : '，没有登记体育特长'}。推荐要10至45岁、有体育特长。`,
  },
  {
    id: 'contest-expected', kind: 'missed', form: 'need', item: '36',
    when: (p) => p.age >= 10 && p.age <= 18 && p.some('T01') && !p.needs('36'),
    what: '没有勾“竞技体育推荐”。', why: (p) => `${fact(p)}，有体育特长。青少年的特长要重点推荐，请问本人和家里愿不愿意。`,
  },
  {
    id: 'special-olympics-doubted', kind: 'over', form: 'need', item: '37',
    when: (p) => p.needs('37') && !p.categories.includes('5'),
    what: '勾了“特奥运动”。', why: (p) => `${fact(p)}。特奥运动是给智力残疾人办的。`,
  },
]

/** Which answers look missed, too many or contradictory for this person. Advice only: people decide. */
export function hintsFor(facts: Facts, answers: Answers): Hint[] {
  const person = viewOf(facts, answers)
  return RULES.filter((rule) => rule.when(person)).map(({ id, kind, form, item, what, why }) => ({ id, kind, form, item, what, why: typeof why === 'string' ? why : why(person) }))
}

/** Items that are asked only after a certain answer; all others must be answered. */
export function isAsked(code: string, status: Answers['status']): boolean {
  return code === 'T04' ? status.T03 === 'no' : true
}

function viewOf(facts: Facts, { status, needs }: Answers): View {
  const codes = (code: string) => {
    const answer = status[code]
    return Array.isArray(answer) ? answer : answer == null ? [] : [String(answer)]
  }
  return {
    ...facts,
    is: (code, value) => codes(code).length === 1 && codes(code)[0] === value,
    has: (code, option) => codes(code).includes(option),
    some: (code) => codes(code).some((option) => option !== NONE),
    answered: (code) => codes(code).length > 0,
    number: (code) => Number(status[code] ?? 0),
    needs: (code) => (needs[code]?.length ?? 0) > 0,
    wants: (code, option) => needs[code]?.includes(option) ?? false,
  }
}
