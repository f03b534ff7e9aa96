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
import { withdrawMove } from '../../actions'
import { moveOf } from '../load'
import { MoveFrame } from '../move-frame'

export const metadata: Metadata = { title: '撤回移交' }

export default async function WithdrawalPage({ params }: PageProps<'/casework/moves/[moveId]/withdrawal'>) {
  const actor = await requireActor('person.move')
  const { moveId } = await params
  const move = await asActor(actor, (tx) => moveOf(actor, tx, moveId))
  if (!move.leaves || move.state !== 'pending') notFound()
  const base = `/casework/moves/${move.id}`
  return (
    <MoveFrame actor={actor} move={move} title="撤回移交" back={{ href: base, label: '返回交接单' }}>
      <p>撤回以后，本人还在{move.facts.fromName}，对方不再看得到。</p>
      <Panel className="stack">
        <Form action={withdrawMove.bind(null, move.id)} fields={answerFields} values={{ version: String(move.version) }} submit="撤回移交" beside={<PlainLink href={base}>返回交接单</PlainLink>}>
          <TextField name="words" width="full" maxLength={200} />
          <HiddenField name="version" />
        </Form>
      </Panel>
    </MoveFrame>
  )
}
