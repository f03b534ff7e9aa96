import { fullDayWords } from '@/lib/kit/words/dates'
import { trailList, type TrailList } from '@/lib/trail/list'
import { actionWords } from '@/lib/trail/words'
import type { Picked } from '@/lib/ui/filter/picked-filters'

/** The chosen conditions in words, each with the address without it. */
export function pickedOf(list: TrailList, href: (changes: Parameters<typeof trailList.query>[1]) => string): Picked[] {
  const words: Record<string, string> = {
    who: `姓名：${list.who}`,
    account: '只看一个账号',
    action: actionWords(list.action),
    from: list.from && `从${fullDayWords(list.from)}起`,
    until: list.until && `到${fullDayWords(list.until)}止`,
    person: '只看一个人的记录',
  }
  return trailList.active(list).map((name) => ({ label: words[name] ?? name, without: href({ [name]: '' }) }))
}
