import type { ReactNode } from 'react'
import type { Figures } from '@/lib/casework/registry/list-figures'
import type { PersonList } from '@/lib/casework/registry/list'
import type { listPersons } from '@/lib/casework/registry/list-queries'
import { categoryLabel, levelLabel } from '@/lib/casework/registry/disability'
import { PERSON_STATES, type PersonState } from '@/lib/casework/registry/rules'
import { valueWords } from '@/lib/casework/registry/words'
import { addYears, ageOn, today } from '@/lib/kit/dates/day'
import { dayAsSaid, fullDayWords } from '@/lib/kit/words/dates'
import type { Sort } from '@/lib/ui/table/columns'
import { DataTable } from '@/lib/ui/table/data-table'
import { DatedTag, Tag, type Tone } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'

export type PersonRow = Awaited<ReturnType<typeof listPersons>>['rows'][number]

type Props = {
  rows: readonly PersonRow[]
  figures: (personId: string) => Figures
  list: PersonList
  href: (changes: { sort: PersonList['sort']; direction: PersonList['direction'] }) => string
  caption: string
  empty: ReactNode
}

export function PersonTable({ rows, figures, list, href, caption, empty }: Props) {
  const now = today()
  const sort = (by: PersonList['sort']): Sort => {
    const isIt = list.sort === by
    const isUp = isIt && list.direction === 'asc'
    return { href: href({ sort: by, direction: isUp ? 'desc' : 'asc' }), direction: isIt ? (isUp ? 'ascending' : 'descending') : undefined }
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        { key: 'name', head: '姓名', names: true, sort: sort('name'), cell: (row) => <TextLink href={`/casework/persons/${row.id}`}>{row.name}</TextLink> },
        { key: 'about', head: '性别、年龄', nowrap: true, cell: (row) => `${valueWords('sex', row.sex)} ${ageOn(row.birthDate, now)}` },
        { key: 'kind', head: '类别、等级', nowrap: true, cell: (row) => `${categoryLabel(row.category)} ${levelLabel(row.level)}` },
        { key: 'tail', head: '证件尾号', cell: (row) => row.idNumberTail },
        { key: 'village', head: '村（社区）', cell: (row) => row.regionName },
        ...(list.view === 'expiring' ? [{ key: 'expires', head: '证件有效期至', nowrap: true, cell: (row: PersonRow) => (row.expiresOn ? fullDayWords(row.expiresOn) : '没填') }] : []),
        ...(list.state === '' ? [] : [{ key: 'state', head: '在册状态', cell: (row: PersonRow) => PERSON_STATES[row.state as PersonState] }]),
        { key: 'survey', head: '今年调研', cell: (row) => <SurveyTag figures={figures(row.id)} now={now} /> },
        {
          key: 'open', head: '未落实 / 需求', label: '未落实需求', num: true, cell: (row) => {
            const { unmet, needs } = figures(row.id)
            return <span>{unmet}<span className="of"> / {needs}</span></span>
          },
        },
        {
          key: 'served', head: '最近服务', nowrap: true, cell: (row) => {
            const { servedOn } = figures(row.id)
            return servedOn ? dayAsSaid(servedOn, now) : '无'
          },
        },
      ]}
    />
  )
}

const SURVEY: Record<string, [Tone, string]> = {
  draft: ['draft', '填到一半'],
  submitted: ['running', '待审核'],
  returned: ['returned', '被退回'],
  accepted: ['good', '已完成'],
}

/** The last survey of the year; one that is more than a year back counts as overdue. */
function SurveyTag({ figures: { surveyState, surveyedOn }, now }: { figures: Figures; now: string }) {
  if (surveyState === null || surveyedOn === null) return <Tag tone="missing">没调研过</Tag>
  const [tone, words] = surveyedOn < addYears(now, -1) ? (['late', '超过一年'] as const) : (SURVEY[surveyState] ?? ['draft', surveyState])
  return <DatedTag tone={tone} date={dayAsSaid(surveyedOn, now)}>{words}</DatedTag>
}
