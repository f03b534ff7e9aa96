import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { thisMonth } from '@/lib/kit/dates/month'
import { RowId } from '@/lib/kit/id'
import { momentWords, monthWords } from '@/lib/kit/words/dates'
import { count } from '@/lib/kit/words/numbers'
import { listTallies, resultOf } from '@/lib/supervision/inspection/results'
import { listTownships, sumsOf } from '@/lib/supervision/sampling/overview'
import { findRound } from '@/lib/supervision/sampling/queries'
import { whyCannotClose, whyCannotDraw } from '@/lib/supervision/sampling/rules'
import { roundStateWords } from '@/lib/supervision/sampling/schema'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { Measure } from '@/lib/ui/measure'
import { MoreLink } from '@/lib/ui/more-link'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { AccuracyTiles } from '../accuracy-tiles'
import { TownshipTable } from '../township-table'

export const metadata: Metadata = { title: '抽查进度和精准度' }

export default async function RoundPage({ params, searchParams }: PageProps<'/supervision/inspections/[roundId]'>) {
  const actor = await requireActor('inspection.view')
  const roundId = routeId(RowId, (await params).roundId)
  const { done, from } = await searchParams
  const found = await asActor(actor, async (tx) => {
    const round = await findRound(actor, tx, roundId)
    if (!round) return null
    return { round, townships: await listTownships(actor, tx, roundId, round.regionCode), tallies: await listTallies(actor, tx, roundId) }
  })
  if (!found) notFound()
  const { round, townships, tallies } = found
  const sums = sumsOf(townships)
  const results = { survey: resultOf(tallies, 'survey'), service: resultOf(tallies, 'service') }
  const mayDraw = whyCannotDraw(actor, round, 1) === null
  const whyNotClose = whyCannotClose(actor, round, { undrawn: sums.townships - sums.drawn, unjudged: sums.cases - sums.judged }, thisMonth())
  const progress = `已抽${count(sums.drawn)}个乡镇（街道），共${count(sums.townships)}个；已判${count(sums.judged)}户，共${count(sums.cases)}户`
  const words = {
    opened: '已经开启。种子定了，可以逐个乡镇（街道）抽签。',
    closed: '已经结束，判定不能再改。',
    'all-judged': <>抽到的户都判完了。{RowId.safeParse(from).success && <TextLink href={`/supervision/inspections/cases/${from}/rectification`}>给上一户发整改通知</TextLink>}</>,
  }
  return (
    <StaffPage actor={actor} section="supervision" at={round.regionCode}>
      <PageHead
        title={`${round.office}${monthWords(round.month)}抽查`}
        lead={`${roundStateWords(round.state)}。${progress}。`}
        acts={<ButtonLink href={`/supervision/inspections/${roundId}/verdicts`} look="small">不准的项</ButtonLink>}
      />
      <div className="stack-l">
        <DoneNotice done={done} words={words} />
        <AccuracyTiles results={results} roundId={roundId} heading="h2" />
        <Section id="townships" title="各乡镇（街道）" note={`任务共${count(sums.quota)}户`}>
          <div className="stack">
            <Measure done={sums.judged} total={sums.quota} label={progress} />
            <div className="panel"><TownshipTable roundId={roundId} townships={townships} tallies={tallies} mayDraw={mayDraw} /></div>
          </div>
        </Section>
        <div className="cols g-6-6">
          <Panel title="抽签依据" className="stack">
            <Kv facts={[
              { term: '抽查编号', value: `第${round.number}号` },
              { term: '开启', value: `${momentWords(round.openedAt)}，${round.openedBy}` },
              { term: '种子', value: <code className="wrap-any">{round.seed}</code> },
            ]} />
            <MoreLink href={`/supervision/inspections/${roundId}/proof`}>看怎样算出来的，重算一遍</MoreLink>
          </Panel>
          <Panel title="结束这个月的抽查" className="stack">
            {whyNotClose ? <p>{whyNotClose}</p> : <><p>结束以后，不能再抽，判定不能再改。</p><p><ButtonLink href={`/supervision/inspections/${roundId}/closure`}>结束{monthWords(round.month)}抽查</ButtonLink></p></>}
          </Panel>
        </div>
      </div>
    </StaffPage>
  )
}
