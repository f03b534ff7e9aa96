import { BODY_KINDS, type BodyKind } from '@/lib/casework/service/bodies'
import { effectLabel } from '@/lib/casework/service/effect'
import type { Service } from '@/lib/casework/service/queries'
import type { ServiceState } from '@/lib/casework/service/schema'
import { fullDayWords, momentWords, periodWords } from '@/lib/kit/words/dates'
import { money } from '@/lib/kit/words/numbers'
import type { Fact } from '@/lib/ui/kv'
import type { Tone } from '@/lib/ui/tag'

export const SERVICE_TONES: Record<ServiceState, Tone> = { planned: 'planned', delivered: 'running', confirmed: 'good', disputed: 'late', withdrawn: 'missing' }

export const serviceTime = ({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }) =>
  endedOn && endedOn !== startedOn ? periodWords(startedOn, endedOn) : fullDayWords(startedOn)

/** The six elements as facts, and who recorded them. */
export const serviceFacts = (service: Service): Fact[] => [
  { term: '时间', value: serviceTime(service) },
  { term: '责任主体', value: `${service.bodyName}（${BODY_KINDS[service.bodyKind as BodyKind] ?? '其他'}）` },
  { term: '项目名称', value: service.itemName },
  { term: '投入资金', value: money(service.fundsFen) },
  { term: '具体措施', value: service.measures || '没有填' },
  { term: '服务效果', value: service.effect ? `${effectLabel(service.effectScale)}。${service.effect}` : effectLabel(service.effectScale) },
  { term: '登记人', value: `${service.recordedByName}，${momentWords(service.recordedAt)}` },
]

const SCORES: Record<string, string> = { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意', 'not-received': '没有接受过' }
const GIVERS: Record<string, string> = { self: '本人', guardian: '监护人', assisted: '工作人员协助' }

export function ratingWords(rating: { score: string; words: string; givenBy: string; at: Date } | undefined): string {
  if (!rating) return '还没有评价。'
  const score = `${SCORES[rating.score] ?? rating.score}（${GIVERS[rating.givenBy] ?? rating.givenBy}，${fullDayWords(rating.at)}）`
  return rating.words ? `${score}：${rating.words}` : score
}
