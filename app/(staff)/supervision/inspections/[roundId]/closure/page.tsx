import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { thisMonth } from '@/lib/kit/dates/month'
import { RowId } from '@/lib/kit/id'
import { monthWords } from '@/lib/kit/words/dates'
import { count } from '@/lib/kit/words/numbers'
import { listTownships, sumsOf } from '@/lib/supervision/sampling/overview'
import { findRound } from '@/lib/supervision/sampling/queries'
import { whyCannotClose } from '@/lib/supervision/sampling/rules'
import { closeFields } from '@/lib/supervision/sampling/schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { closeMonth } from '../../actions'

export const metadata: Metadata = { title: '结束抽查' }

export default async function ClosurePage({ params }: PageProps<'/supervision/inspections/[roundId]/closure'>) {
  const actor = await requireActor('inspection.draw')
  const roundId = routeId(RowId, (await params).roundId)
  const found = await asActor(actor, async (tx) => {
    const round = await findRound(actor, tx, roundId)
    return round && { round, sums: sumsOf(await listTownships(actor, tx, roundId, round.regionCode)) }
  })
  if (!found) notFound()
  const { round, sums } = found
  const [undrawn, unjudged] = [sums.townships - sums.drawn, sums.cases - sums.judged]
  const why = whyCannotClose(actor, round, { undrawn, unjudged }, thisMonth())
  const back = <PlainLink href={`/supervision/inspections/${roundId}`}>不结束，回去</PlainLink>
  const name = `${monthWords(round.month)}抽查`
  return (
    <StaffPage actor={actor} section="supervision" at={round.regionCode}>
      <PageHead title={`结束${name}`} lead={`任务${count(sums.quota)}户，抽取${count(sums.cases)}户，已判${count(sums.judged)}户。`} />
      {why ? (
        <div className="stack"><Notice><p>{why}</p></Notice><p>{back}</p></div>
      ) : (
        <Panel className="stack">
          <p>结束以后不能再抽，判定不能再改。{undrawn > 0 && `还有${count(undrawn)}个乡镇（街道）没有抽，`}{unjudged > 0 && `还有${count(unjudged)}户没有判完，不计入精准度。`}</p>
          <Form action={closeMonth.bind(null, roundId)} fields={closeFields} values={{ version: String(round.version) }} submit={`结束${name}`} danger beside={back}>
            <HiddenField name="version" />
          </Form>
        </Panel>
      )}
    </StaffPage>
  )
}
