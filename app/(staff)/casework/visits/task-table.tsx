import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { isOpen, TASK_LABELS, type Task, type TaskState } from '@/lib/casework/survey/list'
import { surveyYear } from '@/lib/casework/survey/schema'
import { today } from '@/lib/kit/dates/day'
import { dayAsSaid } from '@/lib/kit/words/dates'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { DatedTag, Tag, type Tone } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'
import { whoWords } from '../who-words'

export const TASK_TONES: Record<TaskState, Tone> = { todo: 'missing', draft: 'draft', returned: 'returned', submitted: 'running', accepted: 'good' }

/** Household by household: who it is, how far, and the one thing to do next. */
export function TaskTable({ actor, rows, year, empty }: { actor: Actor; rows: readonly Task[]; year: number; empty: ReactNode }) {
  const columns: Column<Task>[] = [
    { key: 'household', head: '户', nowrap: true, cell: (row) => `${row.householdNumber}户，${row.headName}` },
    { key: 'name', head: '姓名', names: true, cell: (row) => <TextLink href={`/casework/persons/${row.id}`}>{row.name}</TextLink> },
    { key: 'who', head: '情况', cell: whoWords },
    ...(actor.region.level < 5 ? [{ key: 'village', head: '村（社区）', cell: (row: Task) => row.village }] : []),
    { key: 'last', head: '上次调研', wide: true, cell: (row) => (row.lastOn ? dayAsSaid(row.lastOn, today()) : '没有过') },
    { key: 'state', head: `${year}年`, cell: (row) => <State row={row} /> },
    { key: 'act', head: '办理', bare: true, nowrap: true, cell: (row) => <Act actor={actor} row={row} isPast={year !== surveyYear()} /> },
  ]
  return <DataTable caption="调研名单，按村、按户排列" columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
}

function State({ row }: { row: Task }) {
  const tone = TASK_TONES[row.state]
  return row.visitedOn ? <DatedTag tone={tone} date={dayAsSaid(row.visitedOn, today())}>{TASK_LABELS[row.state]}</DatedTag> : <Tag tone={tone}>{TASK_LABELS[row.state]}</Tag>
}

const ACTS: Record<TaskState, string> = { todo: '开始调研', draft: '接着填', returned: '去改', submitted: '审核', accepted: '看' }

function Act({ actor, row, isPast }: { actor: Actor; row: Task; isPast: boolean }) {
  const fills = isOpen(row.state)
  // the survey of a year that is over is not filled in any more
  if (fills && (isPast || !may(actor.role, 'survey.fill'))) return null
  const words = row.state === 'submitted' && !may(actor.role, 'survey.review') ? '看' : ACTS[row.state]
  return (
    <TextLink className="link-tall" href={fills ? `/casework/persons/${row.id}/survey` : `/casework/visits/${row.visitId}`}>
      {words}<span className="vh">：{row.name}</span>
    </TextLink>
  )
}
