import { count, interval } from '@/lib/kit/words/numbers'
import { shownAccuracy, type Measured, type Result } from '@/lib/supervision/inspection/results'
import { StatTile } from '@/lib/ui/accuracy/stat-tile'

const TITLES: Record<Measured, string> = { survey: '状况需求精准度', service: '落实精准度' }
const UNITS: Record<Measured, string> = { survey: '项', service: '项次' }

type Props = { results: Record<Measured, Result>; roundId: string; heading?: 'h2' | 'h3' }

/** The accuracies of a round so far; each leads to the rows that are wrong. */
export function AccuracyTiles({ results, roundId, heading }: Props) {
  return (
    <div className="cols g-6-6">
      {(['survey', 'service'] as const).map((measured) => {
        const { tally, raw, attainment } = results[measured]
        const wrong = `/supervision/inspections/${roundId}/verdicts`
        return (
          <StatTile
            key={measured}
            title={TITLES[measured]}
            heading={heading}
            accuracy={shownAccuracy(results[measured])}
            facts={[
              { term: '判定', value: `${count(tally.n)}${UNITS[measured]}` },
              { term: '不准', value: `${count(tally.e)}${UNITS[measured]}` },
              ...(raw && attainment !== 'too-few' ? [{ term: '未加权95%区间', value: interval(raw.low, raw.high) }] : []),
            ]}
            link={tally.e > 0 ? { href: `${wrong}?part=${measured}`, label: `看${count(tally.e)}${UNITS[measured]}不准的` } : undefined}
          />
        )
      })}
    </div>
  )
}
