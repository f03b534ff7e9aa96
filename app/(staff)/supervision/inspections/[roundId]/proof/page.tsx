import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { RowId } from '@/lib/kit/id'
import { momentWords, monthWords } from '@/lib/kit/words/dates'
import { count, counted } from '@/lib/kit/words/numbers'
import { recompute, type Check } from '@/lib/supervision/sampling/draw'
import { checkSeed, findProof, type ProofDraw } from '@/lib/supervision/sampling/proof'
import { readSource } from '@/lib/supervision/sampling/seed'
import { Empty } from '@/lib/ui/empty'
import { Kv } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { Tag } from '@/lib/ui/tag'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'

export const metadata: Metadata = { title: '抽签依据' }

export default async function ProofPage({ params }: PageProps<'/supervision/inspections/[roundId]/proof'>) {
  const actor = await requireActor('inspection.view')
  const roundId = routeId(RowId, (await params).roundId)
  const proof = await asActor(actor, (tx) => findProof(actor, tx, roundId))
  if (!proof) notFound()
  const { round, sealHash, draws } = proof
  const seed = checkSeed(round, sealHash)
  const results = draws.map((draw) => ({ draw, checks: recompute(draw) }))
  const ok = [...seed, ...results.flatMap(({ checks }) => checks)].every((check) => check.ok)
  const source = readSource(round.seedSource)
  return (
    <StaffPage actor={actor} section="supervision" at={round.regionCode}>
      <PageHead title="抽签依据" lead={`${round.office}${monthWords(round.month)}抽查。打开这一页时全部重算了一遍。`} />
      <div className="stack-l">
        <Notice tone={ok ? 'good' : 'danger'}>
          <p>{ok ? `重算的结果和当时存下的完全一致：种子和${counted(draws.length, '次')}抽签。` : '重算的结果和存下的不一致，见下面标出的行。请报告上级和安全审计员。'}</p>
        </Notice>
        <Panel title="怎样算" className="stack">
          <ol className="numbered">
            <li>种子 = SHA-256（最近一次痕迹封存的哈希 ‖ 0x1F ‖ 抽查编号 ‖ 0x1F ‖ 开启时的随机数）。</li>
            <li>每户的名次 = SHA-256（种子 ‖ 0x1F ‖ 户的编号），从小到大。</li>
            <li>取前面的，满任务数为止；抽取人录入、审核或服务过的户换下一位。</li>
          </ol>
          <Kv facts={[
            { term: '抽查编号', value: `第${round.number}号，命令：npm run draw:verify -- ${round.number}` },
            { term: '痕迹封存', value: source.seal === 0 ? '还没有封存过，用全0的起始值' : `第${source.seal}次` },
            { term: '开启时的随机数', value: <code className="wrap-any">{source.random}</code> },
          ]} />
          <Checks caption="种子" checks={seed} />
        </Panel>
        <Section id="draws" title="各次抽签">
          <div className="stack">
            {results.length === 0 && <Empty title="还没有抽签" />}
            {results.map(({ draw, checks }) => <DrawProof key={draw.township} draw={draw} checks={checks} />)}
          </div>
        </Section>
        <p><PlainLink href={`/supervision/inspections/${roundId}`}>回到{monthWords(round.month)}抽查</PlainLink></p>
      </div>
    </StaffPage>
  )
}

function DrawProof({ draw, checks }: { draw: ProofDraw; checks: Check[] }) {
  const swapped = draw.drawn.filter((one) => one.swappedReason !== null).length
  return (
    <section className="panel panel-pad stack-s" aria-label={draw.name}>
      <h3>{draw.name}</h3>
      <p>{momentWords(draw.drawnAt)}由{draw.drawnBy}抽取。抽样框{count(draw.frame.length)}户，任务{count(draw.quota)}户{swapped > 0 && `，换下一位${count(swapped)}户`}。</p>
      <Checks caption={`${draw.name}：存下的和重算的`} checks={checks} />
      <details>
        <summary>名次和户的编号</summary>
        <ol className="hashes">
          {draw.drawn.toSorted((a, b) => a.rank - b.rank).map((one) => <li key={one.rank}><code className="wrap-any">{one.householdId}</code>{one.swappedReason !== null && '（换下一位）'}</li>)}
        </ol>
      </details>
    </section>
  )
}

function Checks({ caption, checks }: { caption: string; checks: readonly Check[] }) {
  return (
    <DataTable
      caption={caption}
      rows={checks}
      rowKey={(check) => check.what}
      empty={null}
      columns={[
        { key: 'what', head: '核对什么', names: true, cell: (check) => check.what },
        { key: 'stored', head: '存下的', cell: (check) => <code className="wrap-any">{check.stored}</code> },
        { key: 'computed', head: '重算的', cell: (check) => <code className="wrap-any">{check.computed}</code> },
        { key: 'ok', head: '结果', cell: (check) => <Tag tone={check.ok ? 'good' : 'late'}>{check.ok ? '一致' : '不一致'}</Tag> },
      ]}
    />
  )
}
