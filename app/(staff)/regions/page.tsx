import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { endOf, levelOf } from '@/lib/casework/region/codes'
import { chosenHref, mayPick, parsePick, pickHref, rootOf } from '@/lib/casework/region/pick'
import { listChildRegions, listRegionPath, searchRegions } from '@/lib/casework/region/queries'
import { FilterBar } from '@/lib/ui/filter/filter-bar'
import { FilterText } from '@/lib/ui/filter/filter-fields'
import { ButtonLink } from '@/lib/ui/button-link'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Section } from '@/lib/ui/section'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { RegionChoices } from './region-choices'

export const metadata: Metadata = { title: '选择地区' }

export default async function RegionsPage({ searchParams }: PageProps<'/regions'>) {
  const actor = await requireActor('region.pick')
  const pick = parsePick(await searchParams, actor)
  const root = rootOf(actor, pick.wide)
  const { path, below, hits } = await asActor(actor, async (tx) => ({
    path: await listRegionPath(tx, pick.at),
    below: await listChildRegions(tx, pick.at),
    hits: pick.q === '' ? null : await searchRegions(tx, { from: root, until: endOf(root) }, pick.q),
  }))
  const here = path.at(-1)
  const above = path.slice(levelOf(root) - 1, -1)
  const wanted = pick.villageOnly ? '村（社区）' : '地区'
  return (
    <StaffPage actor={actor} section="casework">
      <PageHead
        title={`选择${wanted}`}
        lead={pick.villageOnly ? '一级一级往下选到村（社区），或者直接搜。' : '选到哪一级都可以。一级一级往下选，或者直接搜。'}
        acts={<PlainLink href={pick.back}>不选，返回</PlainLink>}
      />
      <FilterBar
        action="/regions"
        label="搜地区"
        submit="搜地区"
        flat
        keep={{ back: pick.back, name: pick.name, at: String(pick.at), ...(pick.villageOnly ? { level: '5' } : {}), ...(pick.wide ? { wide: '1' } : {}) }}
        clearHref={pick.q ? pickHref(pick, {}) : undefined}
      >
        <FilterText name="q" label="地名、拼音或拼音首字母" value={pick.q} />
      </FilterBar>
      <div className="stack">
        {hits && (
          <Section id="found" title={`搜“${pick.q}”`} note={hits.length === 30 ? '只列前30个，多写几个字再搜' : `找到${hits.length}个`}>
            <RegionChoices
              pick={pick}
              regions={hits}
              empty={`没有叫“${pick.q}”的地方。可以写全名、拼音（deshengzhen）或首字母（dsz）。`}
            />
          </Section>
        )}
        {here && (
          <Section
            id="steps"
            title={here.name}
            note={below.length > 0 ? `下面有${below.length}个` : undefined}
            link={mayPick(pick, here.code) && <ButtonLink look="small" href={chosenHref(pick, here.code)}>{`就选${here.name}`}</ButtonLink>}
          >
            {above.length > 0 && (
              <nav aria-label="上级地区" className="picked">
                <span>往上：</span>
                {above.map(({ code, name }) => <TextLink key={code} href={pickHref(pick, { at: code })}>{name}</TextLink>)}
              </nav>
            )}
            <RegionChoices pick={pick} regions={below} empty={levelOf(here.code) === 5 ? '村（社区）下面不再分。' : '下面没有地区。'} />
          </Section>
        )}
      </div>
    </StaffPage>
  )
}
