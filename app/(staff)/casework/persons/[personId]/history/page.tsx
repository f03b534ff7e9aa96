import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { listPersonChanges } from '@/lib/casework/registry/history'
import { Empty } from '@/lib/ui/empty'
import { Panel } from '@/lib/ui/panel'
import { Timeline } from '@/lib/ui/timeline'
import { requireActor } from '@/lib/web/require-actor'
import { happeningsOf } from '../happenings'
import { viewedPerson } from '../load'
import { PersonFrame } from '../person-frame'

export const metadata: Metadata = { title: '变化记录' }

export default async function HistoryPage({ params }: PageProps<'/casework/persons/[personId]/history'>) {
  const actor = await requireActor('person.view')
  const { personId } = await params
  const { person, changes } = await asActor(actor, async (tx) => {
    const found = await viewedPerson(actor, tx, personId, '看变化记录')
    return { person: found, changes: await listPersonChanges(actor, tx, found.id) }
  })
  return (
    <PersonFrame actor={actor} person={person} tab="/history">
      <Panel title="每一项的变化，最近的在前">
        {changes.length > 0 ? <Timeline happenings={happeningsOf(changes)} /> : <Empty title="登记以后还没有改过" />}
      </Panel>
      <p className="small">证件号和电话只留尾号。最多列200项。</p>
    </PersonFrame>
  )
}
