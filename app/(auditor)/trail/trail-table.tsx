import type { ReactNode } from 'react'
import { momentWords } from '@/lib/kit/words/dates'
import { changeWords, type ItemNames } from '@/lib/trail/change-words'
import type { trailList, TrailRow } from '@/lib/trail/list'
import { roleWords } from '@/lib/trail/looks'
import { actionWords, shortId, subjectWords } from '@/lib/trail/words'
import type { Column } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'

type Props = { rows: readonly TrailRow[]; items: ItemNames; href: (changes: Parameters<typeof trailList.query>[1]) => string; empty: ReactNode }

export function TrailTable({ rows, items, href, empty }: Props) {
  const columns: Column<TrailRow>[] = [
    { key: 'id', head: '编号', names: true, nowrap: true, cell: ({ id }) => id },
    { key: 'at', head: '时间', nowrap: true, cell: ({ at }) => <time dateTime={at.toISOString()}>{momentWords(at)}</time> },
    { key: 'who', head: '谁', nowrap: true, cell: (row) => <Who row={row} href={href} /> },
    { key: 'what', head: '做了什么', nowrap: true, cell: ({ action }) => actionWords(action) },
    { key: 'subject', head: '对象', nowrap: true, cell: (row) => <Subject row={row} href={href} /> },
    { key: 'changes', head: '内容和用途', cell: ({ changes, purpose }) => [changeWords(changes, items), purpose && `用途：${purpose}`].filter(Boolean).join('；') },
  ]
  return <DataTable caption="操作留痕，新的在前" columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} />
}

function Who({ row: { region, role, name, accountId }, href }: { row: TrailRow; href: Props['href'] }) {
  const words = [...new Set([region, roleWords(role), name])].filter(Boolean).join(' ')
  return accountId ? <TextLink href={href({ account: accountId })}>{words}</TextLink> : words
}

function Subject({ row: { subjectType, subjectId, personId }, href }: { row: TrailRow; href: Props['href'] }) {
  const words = `${subjectWords(subjectType)} ${shortId(subjectId)}`.trim()
  return personId ? <TextLink href={href({ person: personId })} title={subjectId}>{words}</TextLink> : <span title={subjectId || undefined}>{words}</span>
}
