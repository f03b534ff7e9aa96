import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { answerFields } from '@/lib/casework/registry/act-schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { refuseMove } from '../../actions'
import { moveOf } from '../load'
import { MoveFrame } from '../move-frame'

export const metadata: Metadata = { title: '不接收' }

export default async function RefusalPage({ params }: PageProps<'/casework/moves/[moveId]/refusal'>) {
  const actor = await requireActor('person.move')
  const { moveId } = await params
  const move = await asActor(actor, (tx) => moveOf(actor, tx, moveId))
  if (!move.arrives || move.state !== 'pending') notFound()
  const base = `/casework/moves/${move.id}`
  return (
    <MoveFrame actor={actor} move={move} title="不接收" back={{ href: base, label: '返回交接单' }}>
      <p>本人还归{move.facts.fromName}。对方看到原因后可以改正，再移交一次。</p>
      <Panel className="stack">
        <Form action={refuseMove.bind(null, move.id)} fields={answerFields} values={{ version: String(move.version) }} submit="不接收" beside={<PlainLink href={base}>返回交接单</PlainLink>}>
          <TextField name="words" width="full" maxLength={200} />
          <HiddenField name="version" />
        </Form>
      </Panel>
    </MoveFrame>
  )
}
