import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { momentWords } from '@/lib/kit/words/dates'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { DoneNotice } from '@/lib/ui/notice'
import { Panel } from '@/lib/ui/panel'
import { requireActor } from '@/lib/web/require-actor'
import { MoveTag } from '../move-words'
import { moveOf } from './load'
import { MoveFrame } from './move-frame'

export const metadata: Metadata = { title: '交接单' }

const DONE = {
  requested: '已移交，等接收的村（社区）答复。',
  refused: '已答复不接收。本人还归原来的村（社区）。',
  withdrawn: '已撤回。本人还在您这里。',
}

export default async function MovePage({ params, searchParams }: PageProps<'/casework/moves/[moveId]'>) {
  const actor = await requireActor('person.move')
  const { moveId } = await params
  const move = await asActor(actor, (tx) => moveOf(actor, tx, moveId))
  const base = `/casework/moves/${move.id}`
  const isOpen = move.state === 'pending'
  const acts = isOpen && (
    <>
      {move.arrives && <ButtonLink look="main" href={`${base}/acceptance`}>接收</ButtonLink>}
      {move.arrives && !move.leaves && <ButtonLink href={`${base}/refusal`}>不接收</ButtonLink>}
      {move.leaves && <ButtonLink href={`${base}/withdrawal`}>撤回移交</ButtonLink>}
    </>
  )
  const answered = move.answeredAt && `${momentWords(move.answeredAt)}，${move.answeredBy ?? ''}`
  return (
    <MoveFrame
      actor={actor}
      move={move}
      title={`${move.personName}的交接单`}
      back={{ href: move.leaves && !move.arrives ? '/casework/moves?side=out' : '/casework/moves', label: '返回迁移交接' }}
      top={<DoneNotice done={(await searchParams).done} words={DONE} />}
      acts={acts}
    >
      <Panel>
        <Kv
          facts={[
            { term: '现在', value: <MoveTag state={move.state} waitsForMe={move.arrives} /> },
            { term: '从', value: move.fromPath },
            { term: '到', value: move.toPath },
            { term: '原因', value: move.reason },
            { term: '移交', value: `${momentWords(move.requestedAt)}，${move.requestedBy}` },
            ...(answered ? [{ term: '答复', value: answered }] : []),
            ...(move.answerWords ? [{ term: '答复的话', value: move.answerWords }] : []),
          ]}
        />
      </Panel>
    </MoveFrame>
  )
}
