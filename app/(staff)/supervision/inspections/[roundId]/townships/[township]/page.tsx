import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { RowId } from '@/lib/kit/id'
import { momentWords, monthWords } from '@/lib/kit/words/dates'
import { count, counted } from '@/lib/kit/words/numbers'
import { listTownships } from '@/lib/supervision/sampling/overview'
import { findDraw, findRound, listDrawnCases } from '@/lib/supervision/sampling/queries'
import { whyCannotDraw } from '@/lib/supervision/sampling/rules'
import { drawFields, TownshipCode } from '@/lib/supervision/sampling/schema'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { draw } from '../../../actions'
import { CaseTable } from '../../../case-table'

export const metadata: Metadata = { title: '乡镇（街道）抽签和判定' }

export default async function TownshipPage({ params, searchParams }: PageProps<'/supervision/inspections/[roundId]/townships/[township]'>) {
  const actor = await requireActor('inspection.view')
  const { roundId: id, township: code } = await params
  const [roundId, township] = [routeId(RowId, id), routeId(TownshipCode, code)]
  const { done } = await searchParams
  const found = await asActor(actor, async (tx) => {
    const round = await findRound(actor, tx, roundId)
    if (!round) return null
    const row = (await listTownships(actor, tx, roundId, round.regionCode)).find((one) => one.township === township)
    const drawn = await findDraw(actor, tx, roundId, township)
    return row && { round, row, cases: drawn ? await listDrawnCases(actor, tx, drawn.id) : [] }
  })
  if (!found) notFound()
  const { round, row, cases } = found
  const back = `/supervision/inspections/${roundId}`
  const open = cases.find((one) => one.state === 'to-judge')
  return (
    <StaffPage actor={actor} section="supervision" at={township}>
      <PageHead
        title={`${row.name}，${monthWords(round.month)}抽查`}
        lead={row.drawn ? `${momentWords(row.drawn.at)}由${row.drawn.by}抽取${counted(row.drawn.cases, '户')}，已判${counted(row.drawn.judged, '户')}。` : '还没有抽签。'}
        acts={open && <ButtonLink look="main" href={`/supervision/inspections/cases/${open.id}`}>判下一户</ButtonLink>}
      />
      <div className="stack">
        <DoneNotice done={done} words={{ drawn: `抽好了，${counted(row.drawn?.cases ?? 0, '户')}的记录已经封存。之后的修改不影响判定。` }} />
        {row.drawn ? (
          <div className="panel"><CaseTable cases={cases} name={row.name} /></div>
        ) : (
          <DrawPanel why={whyCannotDraw(actor, round, row.frame)} row={row} seed={round.seed} back={back} action={draw.bind(null, roundId, String(township))} />
        )}
        <p><PlainLink href={back}>回到{monthWords(round.month)}抽查</PlainLink></p>
      </div>
    </StaffPage>
  )
}

type DrawProps = { why: string | null; row: { name: string; frame: number; planned: number; quota: number }; seed: string; back: string; action: Parameters<typeof Form>[0]['action'] }

function DrawPanel({ why, row, seed, back, action }: DrawProps) {
  if (why) return <Notice><p>{why}</p></Notice>
  return (
    <Panel title={`给${row.name}抽签`} className="stack">
      <Kv facts={[
        { term: '抽样框', value: `${count(row.frame)}户（有在册残疾人的户）` },
        { term: '任务', value: row.quota < row.planned ? `计划${count(row.planned)}户，只有${count(row.quota)}户，全部抽取` : counted(row.quota, '户') },
        { term: '种子', value: <code className="wrap-any">{seed}</code> },
      ]} />
      <p>按种子给每户排名次，取前面的。您录入、审核或服务过的户换成下一位，并记下原因。每个乡镇（街道）一个月只能抽一次，抽了不能重来。</p>
      <Form action={action} fields={drawFields} submit={`抽取${counted(row.quota, '户')}`} beside={<PlainLink href={back}>不抽，回去</PlainLink>}>{null}</Form>
    </Panel>
  )
}
