import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { pickerFor } from '@/lib/casework/region/pick'
import { findListPlace } from '@/lib/casework/region/list-place'
import { listFigures } from '@/lib/casework/registry/list-figures'
import { countPersons, listPersons } from '@/lib/casework/registry/list-queries'
import { personList, VIEWS } from '@/lib/casework/registry/list'
import { mayStandInAddress } from '@/lib/casework/registry/search-words'
import { atMost } from '@/lib/kit/words/numbers'
import { NoMatch } from '@/lib/ui/empty'
import { PickedFilters } from '@/lib/ui/filter/picked-filters'
import { ButtonLink } from '@/lib/ui/button-link'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Pager } from '@/lib/ui/pager'
import { Tabs } from '@/lib/ui/tabs'
import { record } from '@/lib/trail/record'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { PersonFilters } from './person-filters'
import { PersonTable } from './person-table'
import { pickedOf } from './picked'

export const metadata: Metadata = { title: '残疾人名册' }

const HERE = '/casework/persons'
const NOTICES: Record<string, string> = {
  'not-found': '没有找到这个证件号的人，或者不在您的范围内。请核对号码；只记得后四位，可以搜证件尾号。',
  'number-in-address': '证件号、电话这样的长号码不放进网址。请用右上角的“查人”，写完整的身份证号或残疾人证号。',
}

export default async function PersonsPage({ searchParams }: PageProps<'/casework/persons'>) {
  const actor = await requireActor('person.view')
  const params = await searchParams
  const list = personList.parse(params)
  if (!mayStandInAddress(list.q)) redirect(`${HERE}${withNotice(personList.query(list, { q: '' }), 'number-in-address')}`)
  const { place, page, total, figures } = await asActor(actor, async (tx) => {
    const stands = await findListPlace(actor, tx, list.region)
    const within = { ...list, region: String(stands.at.code) }
    const rows = await listPersons(actor, tx, within)
    const fits = await countPersons(actor, tx, within)
    await record(tx, actor, {
      action: 'person.listed', subject: { type: 'person', id: '' }, regionCode: stands.at.code, changes: { filters: personList.active(list).join(','), found: fits.count },
    })
    return { place: stands, page: rows, total: fits, figures: await listFigures(actor, tx, rows.rows.map(({ id }) => id)) }
  })
  const href = (changes: Parameters<typeof personList.query>[1] = {}) => `${HERE}${personList.query(list, changes)}`
  const picked = pickedOf(list, place.at, href)
  const notice = typeof params.done === 'string' && Object.hasOwn(NOTICES, params.done) ? NOTICES[params.done] : undefined
  const [first, last] = [page.rows[0], page.rows.at(-1)]
  const order = list.sort === 'name' ? '按姓名拼音排序' : '按登记时间排序'
  return (
    <StaffPage
      actor={actor}
      section="casework"
      at={place.at.code}
      pathHref={(code) => href({ region: String(code) })}
      changePlaceHref={pickerFor(href(), { at: place.at.code })}
      search={list.q}
    >
      {notice && <Notice tone="caution" says="failure"><p>{notice}</p></Notice>}
      <PageHead
        title="残疾人名册"
        lead={`${place.words}您看到的范围：${actor.region.name}。`}
        acts={may(actor.role, 'person.create') && <ButtonLink look="small" icon="plus" href="/casework/persons/new">登记新残疾人</ButtonLink>}
      />
      <Tabs
        label="名册视图"
        tabs={VIEWS.map(({ value, label }) => ({ href: href({ view: value }), label, current: list.view === value, count: list.view === value && value !== '' && !total.isMore ? total.count : undefined }))}
      />
      <PersonFilters list={list} place={place} clearHref={HERE} />
      <PickedFilters picked={picked} holds={`${picked.length > 0 ? '符合条件' : '共'}${atMost(total.isMore ? total.count + 1 : total.count, 10_000, '人')}`} />
      <div className="panel">
        <PersonTable
          rows={page.rows}
          figures={figures}
          list={list}
          href={href}
          caption={`残疾人名册，${order}`}
          empty={<NoMatch unit="人" conditions={picked.map(({ label }) => label)} clearHref={HERE} />}
        />
      </div>
      {first && last && (
        <Pager
          holds={`本页${page.rows.length}人：${first.name} — ${last.name}。${order}。`}
          previous={page.previous ? href({ cursor: page.previous }) : undefined}
          next={page.next ? href({ cursor: page.next }) : undefined}
        />
      )}
      <p className="small">查看和查询都会记入操作日志，本人可以看到谁看过自己的记录。</p>
    </StaffPage>
  )
}

const withNotice = (query: string, done: string) => `${query}${query === '?' ? '' : '&'}done=${done}`
