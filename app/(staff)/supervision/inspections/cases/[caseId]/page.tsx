import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { RowId } from '@/lib/kit/id'
import { monthWords } from '@/lib/kit/words/dates'
import { count } from '@/lib/kit/words/numbers'
import { verdictKey } from '@/lib/supervision/inspection/judgeable'
import { loadJudging } from '@/lib/supervision/inspection/judging'
import { placeOf } from '@/lib/supervision/inspection/progress'
import { countChangesSince, listRoundCases } from '@/lib/supervision/inspection/queries'
import { whyCannotJudge } from '@/lib/supervision/inspection/rules'
import { record } from '@/lib/trail/record'
import { ButtonLink } from '@/lib/ui/button-link'
import { Measure } from '@/lib/ui/measure'
import { CaseShell } from '@/lib/ui/shell/case-shell'
import { isDemo } from '@/lib/web/demo'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { whoIs } from '@/lib/web/staff-page'
import { signOut } from '@/app/(public)/sign-in/sign-out'
import { CaseFacts } from './case-facts'
import { JudgeBar } from './judge-bar'
import { JudgeForm } from './judge-form'
import { ReadOnlyCase } from './read-only-case'
import { SavedNotice } from './saved-notice'

export const metadata: Metadata = { title: '判定' }

export default async function CasePage({ params, searchParams }: PageProps<'/supervision/inspections/cases/[caseId]'>) {
  const actor = await requireActor('inspection.view')
  const caseId = routeId(RowId, (await params).caseId)
  const query = await searchParams
  const loaded = await asActor(actor, async (tx) => {
    const judging = await loadJudging(actor, tx, caseId)
    if (!judging) return null
    for (const person of judging.snapshot.persons) {
      await record(tx, actor, {
        action: 'inspection-case.viewed', subject: { type: 'inspection-case', id: caseId }, personId: person.id,
        regionCode: judging.found.regionCode, purpose: '每月抽查',
      })
    }
    return {
      judging,
      place: placeOf(caseId, await listRoundCases(actor, tx, judging.found.roundId)),
      changes: await countChangesSince(actor, tx, judging.snapshot, judging.found.month),
    }
  })
  if (!loaded) notFound()
  const { judging, place, changes } = loaded
  const { found, snapshot, items } = judging
  const verdicts = new Map(judging.verdicts.map((one) => [verdictKey(one), one]))
  const left = items.filter((item) => !item.added && !verdicts.has(verdictKey(item)))
  const why = whyCannotJudge(actor, { roundRegion: found.roundRegion, roundState: found.roundState, caseState: found.state, involved: snapshot.involved })
  const name = `${monthWords(found.month)}抽查`
  const progress = `全县已判${count(place.judged)}户，共${count(place.total)}户`
  return (
    <CaseShell
      who={whoIs(actor)}
      signOut={signOut}
      demo={isDemo()}
      leave={{ href: `/supervision/inspections/${found.roundId}/townships/${found.township}`, label: `离开判定，回到${name}` }}
      title={<><p className="small">{name}，{found.townshipName}第{place.position}户（共{place.inTownship}户）</p><h1>{snapshot.household.headName}户，{snapshot.persons.length}名残疾人</h1></>}
      progress={<><p className="small">全县已判<b>{count(place.judged)}</b>户，共{count(place.total)}户；{found.townshipName}还剩<b>{count(place.leftInTownship)}</b>户</p><Measure done={place.judged} total={place.total} label={progress} /></>}
      acts={<>
        {place.previous && <ButtonLink look="small" icon="left" href={caseLink(place.previous)}>上一户</ButtonLink>}
        {place.nextOpen && <ButtonLink look="small" href={caseLink(place.nextOpen)}>跳过，先判下一户</ButtonLink>}
      </>}
      actionBar={why === null ? <JudgeBar judged={items.length - left.length} left={left.length} inaccurate={judging.verdicts.filter((one) => one.inaccurate && !one.noticeId).length} isJudged={found.state === 'judged'} caseId={caseId} /> : undefined}
    >
      <div className="stack">
        <SavedNotice query={query} caseId={caseId} left={left} />
        <div className="desk">
          <CaseFacts snapshot={snapshot} changes={changes} caseId={caseId} rank={found.rank} roundId={found.roundId} />
          {why === null
            ? <JudgeForm judging={judging} verdicts={verdicts} />
            : <ReadOnlyCase why={why} items={items} verdicts={verdicts} nameOf={(id) => snapshot.persons.find((person) => person.id === id)?.name ?? ''} />}
        </div>
      </div>
    </CaseShell>
  )
}

const caseLink = (id: string) => `/supervision/inspections/cases/${id}`
