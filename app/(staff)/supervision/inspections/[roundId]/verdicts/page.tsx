import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { listChildRegions } from '@/lib/casework/region/queries'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { lastDayOf } from '@/lib/kit/dates/month'
import { RowId } from '@/lib/kit/id'
import { monthWords } from '@/lib/kit/words/dates'
import { atMost, counted } from '@/lib/kit/words/numbers'
import { countRoundVerdicts, listRoundVerdicts, verdictList, type VerdictList } from '@/lib/supervision/inspection/verdict-list'
import { findingWords, PARTS, partWords, shownCode } from '@/lib/supervision/inspection/words'
import { VERDICTS } from '@/lib/supervision/inspection/verdict'
import { findRound } from '@/lib/supervision/sampling/queries'
import { Empty, NoMatch } from '@/lib/ui/empty'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterSelect } from '@/lib/ui/filter/filter-fields'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'

export const metadata: Metadata = { title: '不准的项' }
const MOVED = '（已迁出）'
const CODES: Record<string, string> = { all: '全部判定', elements: '六要素有误', ...Object.fromEntries(VERDICTS.map(({ code, label }) => [code, label])) }
const SECTIONS: Record<string, string> = { survey: '状况和需求', ...PARTS }
const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

export default async function VerdictsPage({ params, searchParams }: PageProps<'/supervision/inspections/[roundId]/verdicts'>) {
  const actor = await requireActor('inspection.view')
  const roundId = routeId(RowId, (await params).roundId)
  const list = verdictList.parse(await searchParams)
  const found = await asActor(actor, async (tx) => {
    const round = await findRound(actor, tx, roundId)
    if (!round) return null
    return {
      round,
      townships: await listChildRegions(tx, round.regionCode),
      items: await itemsOn(tx, { line: round.line, day: lastDayOf(round.month) }),
      page: await listRoundVerdicts(actor, tx, roundId, list),
      total: await countRoundVerdicts(actor, tx, roundId, list),
    }
  })
  if (!found) notFound()
  const { round, townships, items, page, total } = found
  const here = `/supervision/inspections/${roundId}/verdicts`
  const nameOf = (part: string, code: string) => items.find((item) => item.form === part && item.code === code)?.name ?? code
  const link = (cursor: typeof page.next) => (cursor ? `${here}${verdictList.query(list, { cursor })}` : undefined)
  return (
    <StaffPage actor={actor} section="supervision" at={round.regionCode}>
      <PageHead title={list.code === '' ? '不准的项' : '判定'} lead={`${round.office}${monthWords(round.month)}抽查，只列已判完的户，和精准度对得上。${atMost(total.isMore ? total.count + 1 : total.count, 10_000, '项')}。`} />
      <div className="stack">
        <FilterBar action={here} flat clearHref={here}>
          <FilterSelect name="township" label="乡镇（街道）" value={list.township} all="全部" options={townships.map(({ code, name }) => ({ value: String(code), label: name }))} />
          <FilterSelect name="part" label="哪一部分" value={list.part} all="全部" options={options(SECTIONS)} />
          <FilterSelect name="code" label="判定" value={list.code} all="全部不准的" options={options(CODES)} />
        </FilterBar>
        <div className="panel">
          <DataTable
            caption="判定，最近的在前"
            rows={page.rows}
            rowKey={(row) => row.id}
            empty={verdictList.active(list).length > 0 ? <NoMatch unit="判定" conditions={conditionsOf(list, townships)} clearHref={here} /> : <Empty title="没有不准的项">判完的户里，没有发现不准的。</Empty>}
            columns={[
              { key: 'item', head: '项', names: true, cell: (row) => <TextLink href={`/supervision/inspections/cases/${row.caseId}`}>{nameOf(row.part, row.itemCode)}<span className="vh">，{row.person ?? MOVED}</span></TextLink> },
              { key: 'part', head: '部分', nowrap: true, cell: (row) => `${partWords(row.part)} ${shownCode(row.part, row.itemCode)}` },
              { key: 'person', head: '谁的', cell: (row) => row.person ?? MOVED },
              { key: 'place', head: '在哪里', cell: (row) => `${row.township} ${row.village}` },
              { key: 'problem', head: '判定', cell: (row) => (row.inaccurate ? findingWords(row) : '准确') },
              { key: 'notice', head: '整改', cell: (row) => (row.noticeId ? <TextLink href={`/management/rectifications/${row.noticeId}`}>{row.noticeNumber}</TextLink> : row.inaccurate ? '还没有发' : '—') },
            ]}
          />
        </div>
        {page.rows.length > 0 && <Pager holds={`本页${counted(page.rows.length, '项')}`} previous={link(page.previous)} next={link(page.next)} />}
        <p><PlainLink href={`/supervision/inspections/${roundId}`}>回到{monthWords(round.month)}抽查</PlainLink></p>
      </div>
    </StaffPage>
  )
}

function conditionsOf(list: VerdictList, townships: readonly { code: number; name: string }[]): string[] {
  const words = [townships.find(({ code }) => String(code) === list.township)?.name, SECTIONS[list.part], CODES[list.code]]
  return words.filter((word): word is string => Boolean(word))
}
