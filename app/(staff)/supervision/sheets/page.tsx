import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { addMonths, isMonth, monthsUpTo, monthWindow, thisMonth } from '@/lib/kit/dates/month'
import { monthWords } from '@/lib/kit/words/dates'
import { sheetList } from '@/lib/supervision/posting/list'
import { listSheets, listVillagesToPost } from '@/lib/supervision/posting/queries'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect } from '@/lib/ui/filter/filter-fields'
import { PageHead } from '@/lib/ui/page-head'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { IssuedSheets } from './issued-sheets'
import { VillagesToPost } from './villages-to-post'

export const metadata: Metadata = { title: '公示表' }
const MONTHS_BACK = 13

export default async function SheetsPage({ searchParams }: PageProps<'/supervision/sheets'>) {
  const actor = await requireActor('sheet.view')
  const params = await searchParams
  const list = sheetList.parse(params)
  const period = isMonth(list.period) ? list.period : addMonths(thisMonth(), -1)
  const issues = may(actor.role, 'sheet.issue')
  const { page, villages } = await asActor(actor, async (tx) => ({
    page: await listSheets(actor, tx, list),
    villages: issues ? await listVillagesToPost(actor, tx, period, monthWindow(period)) : [],
  }))
  return (
    <StaffPage actor={actor} section="supervision">
      <PageHead title="公示表" lead="每月按村印发遮盖后的服务落实情况公开表，贴在公示栏上。" />
      <div className="stack-l">
        <FilterBar action="/supervision/sheets" flat clearHref={sheetList.active(list).length > 0 ? '/supervision/sheets' : undefined}>
          <FilterSelect name="period" label="哪个月" value={list.period} all="全部月份" options={monthsUpTo(thisMonth(), MONTHS_BACK).toReversed().map((month) => ({ value: month, label: monthWords(month) }))} />
          <FilterSelect name="state" label="版本" value={list.state} all="全部" options={[{ value: 'published', label: '现行有效' }, { value: 'superseded', label: '已更正' }]} />
        </FilterBar>
        {issues && <VillagesToPost villages={villages} period={period} />}
        <IssuedSheets page={page} list={list} />
      </div>
    </StaffPage>
  )
}
