import type { Saved } from '@/lib/supervision/inspection/commands'

/** Where a button of the judging page leads once its verdicts are saved. */
export function afterSaving(caseId: string, act: string, { left, next, roundId, inaccurate, batch }: Saved): string {
  const here = `/supervision/inspections/cases/${caseId}`
  if (act.startsWith('rest')) return `${here}?done=rest&batch=${batch}`
  if (act !== 'next') return `${here}?done=kept`
  if (left > 0) return `${here}?done=left`
  // what was found wrong is one click away, also when the next household is already open
  const found = inaccurate > 0 ? `&from=${caseId}` : ''
  if (next === null) return `/supervision/inspections/${roundId}?done=all-judged${found}`
  return `/supervision/inspections/cases/${next}?done=judged${found}`
}
