import { addDays } from '@/lib/kit/dates/day'
import { at } from '../calendar'
import type { World } from '../people/load'
import { chance } from '../random'
import { TOLD_ACCOUNTS } from '../staff/told'
import type { Act } from './log'

const LOOKS: readonly [login: string, daysAgo: number, action: string, purpose?: string][] = [
  ['mendoushan', 96, 'person.viewed'], ['desheng', 80, 'person.viewed'], ['luxian', 61, 'person.viewed'],
  ['mendoushan', 47, 'person.revealed', '联系本人、安排入户：约太极拳指导的时间'], ['mendoushan', 47, 'person.viewed'],
  ['nuanyang-li', 41, 'client.viewed'], ['nuanyang-li', 36, 'client.viewed'], ['desheng', 22, 'person.viewed'],
  ['luxian-office', 15, 'person.revealed', '办理补贴、救助或服务手续：核对护理补贴名单'], ['mendoushan', 9, 'person.viewed'], ['luzhou', 4, 'person.viewed'],
]

/** Who looked at 王素珍, and the sign-ins of the demo's accounts. */
export function toldActs({ roster, people, calendar }: World): Act[] {
  const person = people.byKey.get('wangsuzhen')!
  const looks = LOOKS.map(([login, daysAgo, action, purpose], index): Act => ({
    at: at(addDays(calendar.today, -daysAgo), 9 + (index % 8), (index * 7) % 60), by: roster.byLogin(login), action,
    subject: { type: 'person', id: person.id }, personId: person.id, region: person.village.code, purpose,
  }))
  const signIns = TOLD_ACCOUNTS.filter(({ role }) => role !== 'person').flatMap(({ login }) => {
    const draw = chance('sign-ins', login)
    const by = roster.byLogin(login)
    return Array.from({ length: 14 }, (): Act => ({
      at: at(addDays(calendar.today, -draw.int(1, 60)), draw.int(8, 10), draw.int(0, 59), draw.int(0, 59)), by,
      action: 'session.started', subject: { type: 'account', id: by.id }, region: by.region,
    }))
  })
  return [...looks, ...signIns]
}
