import { asActor } from '@/lib/access/database'
import { findListPlace } from '@/lib/casework/region/list-place'
import { pickerFor } from '@/lib/casework/region/pick'
import { COUNTY, TOWNSHIP, VILLAGE } from '@/lib/casework/region/schema'
import { listTasks, progressByRegion, surveyProgress, taskList, TASK_LABELS, TASK_STATES, type TaskList } from '@/lib/casework/survey/list'
import { surveyYear } from '@/lib/casework/survey/schema'
import { record } from '@/lib/trail/record'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect, FilterText } from '@/lib/ui/filter/filter-fields'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { Section } from '@/lib/ui/section'
import { Tabs } from '@/lib/ui/tabs'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { Places } from './places'
import { ProgressTape } from './progress-tape'
import { TaskTable } from './task-table'

export const metadata = { title: '入户调研' }

const HERE = '/casework/visits'
const SPANS: Record<number, number> = { [COUNTY]: 1000, [TOWNSHIP]: 1 }

export default async function VisitsPage({ searchParams }: PageProps<'/casework/visits'>) {
  const actor = await requireActor('survey.view')
  const params = await searchParams
  const list = taskList.parse(params)
  const year = Number(list.year) || surveyYear()
  const { place, progress, below, page } = await asActor(actor, async (tx) => {
    const here = await findListPlace(actor, tx, list.region)
    const { code, endCode, level } = here.at
    const range = { from: code, until: endCode }
    const span = SPANS[level]
    if (list.q !== '') await record(tx, actor, { action: 'survey.searched', subject: { type: 'visit', id: '' }, regionCode: code, changes: { filters: 'q' } })
    return {
      place: here,
      // whole cities are counted by the nightly figures, not on this page
      progress: level >= COUNTY ? await surveyProgress(actor, tx, year, range) : null,
      below: span ? await progressByRegion(actor, tx, year, range, span) : new Map(),
      page: level >= TOWNSHIP ? await listTasks(actor, tx, list, year, range) : null,
    }
  })
  const href = (changes: Parameters<typeof taskList.query>[1] = {}) => `${HERE}${taskList.query(list, changes)}`
  const { at } = place
  return (
    <StaffPage actor={actor} section="casework" at={at.code} pathHref={(code) => href({ region: String(code) })} changePlaceHref={pickerFor(href(), { at: at.code })}>
      <DoneNotice done={params.done} words={{ later: '已存着，填到哪里都还在。', reviewed: '审核意见已保存。' }} />
      <PageHead title={`${year}年入户调研`} lead={`${at.name}。每人每年至少更新一次状况和需求。`} />
      <div className="stack-l">
        {progress && <ProgressTape progress={progress} year={year} />}
        {at.level < VILLAGE && (
          <Section id="places" title={at.level < COUNTY ? '选一个地方' : '下面各处'}>
            <div className="panel"><Places regions={place.choices} progress={below} href={(code) => href({ region: String(code) })} /></div>
          </Section>
        )}
        {page && progress && (
          <Section id="people" title="调研名单" className="stack">
            <FilterBar action={HERE} open={list.q !== ''} clearHref={list.q || list.state ? `${HERE}?region=${at.code}` : undefined} keep={{ region: String(at.code), ...(list.year && { year: list.year }), ...(list.by && { by: list.by }) }}>
              <FilterText name="q" label="姓名、拼音或户号" value={list.q} />
              <FilterSelect name="state" label="进度" value={list.state} all="全部" options={TASK_STATES.map((value) => ({ value, label: TASK_LABELS[value] }))} />
            </FilterBar>
            <Tabs label="进度" tabs={tabsOf(list, progress, href)} />
            <div className="panel"><TaskTable actor={actor} rows={page.rows} year={year} empty={<Nobody list={list} total={progress.total} clearHref={`${HERE}?region=${at.code}`} />} /></div>
            {page.rows.length > 0 && (
              <Pager
                holds={`本页${page.rows.length}人`}
                previous={page.previous ? href({ cursor: page.previous }) : undefined}
                next={page.next ? href({ cursor: page.next }) : undefined}
              />
            )}
          </Section>
        )}
      </div>
    </StaffPage>
  )
}

function tabsOf(list: TaskList, progress: Awaited<ReturnType<typeof surveyProgress>>, href: (changes: { state: string; by: string }) => string) {
  const all = { href: href({ state: '', by: '' }), label: '全部', count: progress.total, current: list.state === '' }
  return [all, ...TASK_STATES.map((state) => ({ href: href({ state, by: '' }), label: TASK_LABELS[state], count: progress[state], current: list.state === state }))]
}

function Nobody({ list, total, clearHref }: { list: TaskList; total: number; clearHref: string }) {
  if (total === 0) return <Empty title="这里还没有在册的残疾人" />
  const conditions = [list.by && '别人填的', list.state && TASK_LABELS[list.state as keyof typeof TASK_LABELS], list.q].filter((words): words is string => Boolean(words))
  return <NoMatch unit="人" conditions={conditions} clearHref={clearHref} />
}
