import type { Item } from '@/lib/casework/catalogue/schema'
import { today } from '@/lib/kit/dates/day'
import type { findLastVisit, listOwnNeeds, OwnService, Self } from '@/lib/supervision/rating/person-queries'
import { whyCannotRate } from '@/lib/supervision/rating/schema'

export type HomeData = {
  self: Self
  services: OwnService[]
  needs: Awaited<ReturnType<typeof listOwnNeeds>>
  visit: Awaited<ReturnType<typeof findLastVisit>>
  /** How many people have looked at the record in the last 30 days. */
  lookers: number
  items: Map<string, Item>
  isGuardian: boolean
  done: string | string[] | undefined
}

export const DONE_WORDS = {
  rated: '谢谢，您的评价收到了。想改，随时可以再评。',
  'follow-up': '谢谢，您的评价收到了。5个工作日内会有人找您回访。',
}

/** Whether the record was edited after the person had answered: then it waits for the answer again. */
export const isChangedSince = ({ score, state }: OwnService) => score !== null && state === 'delivered'

/** Services that were carried out and have no answer yet, or were edited since, oldest first. */
export const toRate = (services: OwnService[]): OwnService[] =>
  services
    .filter((service) => (service.score === null || isChangedSince(service)) && whyCannotRate({ state: service.state, endedOn: service.endedOn ?? service.startedOn }, today()) === null)
    .toReversed()

export const greeting = ({ self, isGuardian }: Pick<HomeData, 'self' | 'isGuardian'>) =>
  isGuardian ? `${self.name}的记录` : `${self.name}，您好`
