import type { Actor } from '@/lib/access/actor'
import { COUNTY } from '@/lib/casework/region/schema'
import { thisMonth } from '@/lib/kit/dates/month'
import type { Tx } from '@/lib/kit/db/types'
import { monthWords } from '@/lib/kit/words/dates'
import { listTallies, resultOf } from '@/lib/supervision/inspection/results'
import { listRoundsOf } from '@/lib/supervision/sampling/month'
import { listTownships } from '@/lib/supervision/sampling/overview'
import { findOwnRound } from '@/lib/supervision/sampling/queries'
import { Section } from '@/lib/ui/section'
import { AccuracyTiles } from './accuracy-tiles'
import { CountiesPart } from './home-counties'
import { TownshipsPart } from './home-townships'

/** This month's inspection on the first page: a county sees its townships, wider offices see their counties. */
export async function inspectionHomePart(actor: Actor, tx: Tx) {
  const month = thisMonth()
  if (actor.region.level < COUNTY) return { beside: <CountiesPart rounds={await listRoundsOf(actor, tx, month)} /> }
  const round = await findOwnRound(actor, tx, month)
  if (!round) return null
  const townships = await listTownships(actor, tx, round.id, round.regionCode)
  const tallies = await listTallies(actor, tx, round.id)
  return {
    beside: <TownshipsPart actor={actor} round={round} townships={townships} />,
    below: (
      <Section id="accuracy" title={`精准度 • ${monthWords(round.month)}到今天`} note="目标都是90%；大字是官方口径，圆点和色带是加权估计和它的95%区间">
        <AccuracyTiles results={{ survey: resultOf(tallies, 'survey'), service: resultOf(tallies, 'service') }} roundId={round.id} />
      </Section>
    ),
  }
}
