import { addMonths } from '@/lib/kit/dates/month'
import type { Calendar } from '../calendar'
import type { DemoPerson } from '../people/types'
import { INSTITUTIONS } from '../staff/institutions'
import type { NeedRow } from '../survey/history'
import type { Order } from './make'
import { needAt } from './orders'

type Rated = 'satisfied' | 'basically' | 'dissatisfied' | null
type ToldService = { person: string; item: string; monthsAgo: number; day: number; name: string; institution?: string; rated: Rated }

/** What the persons with demo accounts see; null waits to be rated. */
const TOLD_SERVICES: readonly ToldService[] = [
  { person: 'wangsuzhen', item: '33', monthsAgo: 1, day: 18, name: '太极拳上门指导', institution: 'nuanyang', rated: null },
  { person: 'wangsuzhen', item: '30', monthsAgo: 3, day: 9, name: '康复体育进家庭', rated: 'satisfied' },
  { person: 'wangsuzhen', item: '11', monthsAgo: 5, day: 21, name: '补贴政策入户讲解', rated: 'basically' },
  { person: 'wangsuzhen', item: '21', monthsAgo: 7, day: 16, name: '坝坝文艺演出', rated: 'satisfied' },
  { person: 'dengshiming', item: '23', monthsAgo: 1, day: 9, name: '有声读物配送', rated: null },
  { person: 'dengshiming', item: '22', monthsAgo: 4, day: 12, name: '送书上门读一本书', rated: 'satisfied' },
  { person: 'zhangxiaomei', item: '24', monthsAgo: 1, day: 15, name: '办事手语翻译', rated: null },
  { person: 'zhangxiaomei', item: '20', monthsAgo: 2, day: 20, name: '手工艺培训辅导', rated: 'satisfied' },
  { person: 'huxiaojun', item: '37', monthsAgo: 1, day: 24, name: '特奥滚球训练', rated: null },
  { person: 'huxiaojun', item: '34', monthsAgo: 3, day: 8, name: '残疾人健身周活动', rated: 'satisfied' },
  { person: 'huxiaolan', item: '20', monthsAgo: 2, day: 11, name: '声乐培训辅导', rated: 'dissatisfied' },
]

const keyOf = (told: ToldService) => `told ${told.person} ${told.item}`

export function toldOrders(person: DemoPerson, calendar: Calendar, needs: readonly NeedRow[]): Order[] {
  return TOLD_SERVICES.filter((told) => told.person === person.key).map((told) => {
    const day = `${addMonths(calendar.month, -told.monthsAgo)}-${String(told.day).padStart(2, '0')}`
    return {
      person, item: told.item, day, name: told.name, key: keyOf(told), isTold: true, needId: needAt(needs, told.item, day),
      institution: INSTITUTIONS.find(({ key }) => key === told.institution),
    }
  })
}

/** How a told service was rated by its own account: undefined where the story says nothing. */
export const toldRatings: ReadonlyMap<string, Rated> = new Map(TOLD_SERVICES.map((told) => [keyOf(told), told.rated]))
