import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { listVillageHouseholds } from '@/lib/casework/registry/household-queries'
import { acceptanceFields } from '@/lib/casework/registry/move-schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { SearchChoice } from '@/lib/ui/form/search-choice'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { acceptMove } from '../../actions'
import { moveOf } from '../load'
import { MoveFrame } from '../move-frame'

export const metadata: Metadata = { title: '接收' }

export default async function AcceptancePage({ params }: PageProps<'/casework/moves/[moveId]/acceptance'>) {
  const actor = await requireActor('person.move')
  const { moveId } = await params
  const { move, households } = await asActor(actor, async (tx) => {
    const found = await moveOf(actor, tx, moveId)
    return { move: found, households: found.arrives ? await listVillageHouseholds(actor, tx, found.toRegion) : [] }
  })
  if (!move.arrives || move.state !== 'pending') notFound()
  const base = `/casework/moves/${move.id}`
  return (
    <MoveFrame actor={actor} move={move} title={`接收${move.personName}`} back={{ href: base, label: '返回交接单' }}>
      <p>接收以后，本人的登记、调研、需求和服务都转到{move.facts.toName}；{move.leaves ? '' : `${move.facts.fromName}不再看得到，只留交接单。`}请核对本人确实住在这里。</p>
      <Panel className="stack">
        <Form action={acceptMove.bind(null, move.id)} fields={acceptanceFields} values={{ version: String(move.version) }} submit={`接收${move.personName}`} beside={<PlainLink href={base}>先不接收</PlainLink>}>
          <SearchChoice
            name="household"
            options={[{ value: 'new', label: '登记新的一户' }, ...households.map(({ id, number, headName }) => ({ value: id, label: `${headName}家`, note: `第${number}户` }))]}
          />
          <TextField name="headName" maxLength={50} />
          <HiddenField name="version" />
        </Form>
      </Panel>
    </MoveFrame>
  )
}
