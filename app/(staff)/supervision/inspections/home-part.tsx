import type { Actor } from '@/lib/access/actor'
import { thisMonth } from '@/lib/kit/dates/month'
import type { Tx } from '@/lib/kit/db/types'
import { monthWords } from '@/lib/kit/words/dates'
import { count } from '@/lib/kit/words/numbers'
import { listTallies, resultOf } from '@/lib/supervision/inspection/results'
import { listTownships, sumsOf } from '@/lib/supervision/sampling/overview'
import { findOwnRound } from '@/lib/supervision/sampling/queries'
import { whyCannotDraw } from '@/lib/supervision/sampling/rules'
import { Measure } from '@/lib/ui/measure'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { AccuracyTiles } from './accuracy-tiles'
import { TownshipTable } from './township-table'

/** This month's round on the first page: the accuracies so far and how far each township is. */
export async function inspectionHomePart(actor: Actor, tx: Tx) {
  const round = await findOwnRound(actor, tx, thisMonth())
  if (!round) return null
  const townships = await listTownships(actor, tx, round.id, round.regionCode)
  const tallies = await listTallies(actor, tx, round.id)
  const sums = sumsOf(townships)
  const progress = `已判${count(sums.judged)}户，任务${count(sums.quota)}户`
  const name = `${monthWords(round.month)}抽查`
  return (
    <div className="stack-l">
      <Section id="accuracy" title="精准度" note={name} link={<MoreLink href={`/supervision/inspections/${round.id}`}>看{name}</MoreLink>}>
        <AccuracyTiles results={{ survey: resultOf(tallies, 'survey'), service: resultOf(tallies, 'service') }} roundId={round.id} />
      </Section>
      <Section id="progress" title="各乡镇（街道）进度" note={progress}>
        <div className="stack">
          <Measure done={sums.judged} total={sums.quota} label={progress} />
          <div className="panel"><TownshipTable roundId={round.id} townships={townships} tallies={tallies} mayDraw={whyCannotDraw(actor, round, 1) === null} /></div>
        </div>
      </Section>
    </div>
  )
}
