import { quoted } from '@/lib/kit/words/quotes'
import type { PersonSnapshot, ServiceSnapshot } from '@/lib/supervision/sampling/snapshot'

const SCORES: Record<string, string> = {
  'not-received': '本人评价：没有接受过这项服务。',
  dissatisfied: '本人评价：不满意。',
  basically: '本人评价：基本满意，要看看差在哪里。',
}

/** Facts that make an inspector look twice at a recorded service; they propose no verdict. */
export function serviceHints(service: ServiceSnapshot, person: PersonSnapshot, household: readonly PersonSnapshot[]): string[] {
  const hints: string[] = []
  const score = service.rating && SCORES[service.rating.score]
  if (score) hints.push(service.rating?.words ? `${score}原话：${quoted(service.rating.words)}` : score)
  if (service.state === 'disputed') hints.push('本人对这条记录有异议。')
  if (!person.needs.some((need) => need.code === service.code)) hints.push('需求表里没有勾这一项，服务和需求对不上。')
  const twin = household.flatMap((one) => one.services).find((one) => one.id !== service.id && isCopy(one, service))
  if (twin) hints.push(`措施和效果与${Number(twin.startedOn.slice(5, 7))}月${Number(twin.startedOn.slice(8))}日${quoted(twin.name)}一字不差，像是照抄的。`)
  if (service.fundsFen === 0 && service.equipment.length === 0 && service.code === '32') hints.push('器材配发没有写资金，也没有写器材。')
  return hints
}

const isCopy = (one: ServiceSnapshot, other: ServiceSnapshot) => one.measures === other.measures && one.effect === other.effect
