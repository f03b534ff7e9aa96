import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { RowId } from '@/lib/kit/id'
import { momentWords } from '@/lib/kit/words/dates'
import { counted } from '@/lib/kit/words/numbers'
import { changesBetween, type Change } from '@/lib/supervision/inspection/changes'
import { findCase, itemsAtFreeze } from '@/lib/supervision/inspection/queries'
import { partWords } from '@/lib/supervision/inspection/words'
import { buildSnapshots } from '@/lib/supervision/sampling/build-snapshots'
import { record } from '@/lib/trail/record'
import { Empty } from '@/lib/ui/empty'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { DataTable } from '@/lib/ui/table/data-table'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'

export const metadata: Metadata = { title: '前后对照' }

export default async function ChangesPage({ params }: PageProps<'/supervision/inspections/cases/[caseId]/changes'>) {
  const actor = await requireActor('inspection.view')
  const caseId = routeId(RowId, (await params).caseId)
  const found = await asActor(actor, async (tx) => {
    const one = await findCase(actor, tx, caseId)
    if (!one?.snapshot) return null
    const { snapshot } = one
    const now = await buildSnapshots(actor, tx, [snapshot.household.id], Number(one.month.slice(0, 4)))
    for (const { id } of snapshot.persons) {
      await record(tx, actor, { action: 'inspection-case.compared', subject: { type: 'inspection-case', id: caseId }, personId: id, regionCode: one.regionCode, purpose: '每月抽查' })
    }
    return { one, snapshot, changes: changesBetween(snapshot, now.get(snapshot.household.id), await itemsAtFreeze(tx, snapshot, one.line)) }
  })
  if (!found) notFound()
  const { one, snapshot, changes } = found
  return (
    <StaffPage actor={actor} section="supervision" at={one.regionCode}>
      <PageHead
        title={`${snapshot.household.headName}户：封存时和现在`}
        lead={`记录在${momentWords(new Date(snapshot.takenAt))}封存，判定按封存时的。${changes.length > 0 ? `之后改过${counted(changes.length, '处')}。` : '之后没有改过。'}`}
      />
      <div className="stack">
        <div className="panel">
          <DataTable
            caption="封存以后改过的地方"
            rows={changes}
            rowKey={(change: Change) => change.key}
            empty={<Empty title="封存以后没有改过">封存时和现在完全一样。</Empty>}
            columns={[
              { key: 'name', head: '项', names: true, cell: (change) => change.name },
              { key: 'part', head: '部分', cell: (change) => (change.part === 'person' ? '人' : partWords(change.part)) },
              { key: 'person', head: '谁的', cell: (change) => change.person },
              { key: 'before', head: '封存时', cell: (change) => change.before },
              { key: 'after', head: '现在', cell: (change) => change.after },
            ]}
          />
        </div>
        <p><PlainLink href={`/supervision/inspections/cases/${caseId}`}>回到判定</PlainLink></p>
      </div>
    </StaffPage>
  )
}
