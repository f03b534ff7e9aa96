import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'

type Judging = { roundRegion: number; roundState: string; caseState: string; involved: readonly string[] }

/**
 * Why this officer may not judge this case; null when they may. Nobody judges what they entered, approved or serve
 * (design: 谁录入谁回避), and only the office that drew a case judges it.
 */
export function whyCannotJudge(actor: Actor, { roundRegion, roundState, caseState, involved }: Judging): string | null {
  if (!may(actor.role, 'inspection.judge') || roundRegion !== actor.region.code) return '这一户由抽取它的县（市、区）业务员判定，您可以查看。'
  if (caseState === 'swapped') return '这一户抽取时已换成下一位，不用判定。'
  if (involved.includes(actor.accountId)) return '这一户是您录入、审核或服务过的，不能由您判定，请同事判定。'
  if (roundState === 'closed') return '这个月的抽查已经结束，判定不能再改。'
  return null
}

/** Why no notice can be issued from a case; null when one can. */
export function whyCannotIssue(actor: Actor, one: { roundRegion: number; caseState: string; open: number; involved: readonly string[] }): string | null {
  if (!may(actor.role, 'rectification.issue') || one.roundRegion !== actor.region.code) return '整改通知由抽取这一户的县（市、区）业务员发出。'
  if (one.involved.includes(actor.accountId)) return '这一户是您录入、审核或服务过的，请同事发整改通知。'
  if (one.caseState !== 'judged') return '这一户还没有判完，判完再发整改通知。'
  if (one.open === 0) return '这一户没有还没发过整改通知的不准项。'
  return null
}
