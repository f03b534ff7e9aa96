import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { REVEAL_PURPOSES, revealFields } from '@/lib/casework/registry/act-schema'
import { findIdentifiers } from '@/lib/casework/registry/queries'
import { findReveal, purposeWords, REVEAL_MINUTES } from '@/lib/casework/registry/reveal'
import { timeWords } from '@/lib/kit/words/dates'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextField } from '@/lib/ui/form/text-field'
import { Kv } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { revealPerson } from '../actions'
import { PersonFormPage } from '../form-page'
import { viewedPerson } from '../load'

export const metadata: Metadata = { title: '显示证件号和电话' }

export default async function RevealPage({ params }: PageProps<'/casework/persons/[personId]/reveal'>) {
  const actor = await requireActor('person.reveal')
  const { personId } = await params
  const { person, reveal, shown } = await asActor(actor, async (tx) => {
    const found = await viewedPerson(actor, tx, personId, '显示证件号和电话')
    const running = await findReveal(actor, tx, found.id)
    return { person: found, reveal: running, shown: running && (await findIdentifiers(actor, tx, found.id)) }
  })
  if (!reveal || !shown) {
    return (
      <PersonFormPage
        actor={actor}
        person={person}
        title="显示证件号和电话"
        above={<Notice tone="locked"><p>{`说明用途后显示${REVEAL_MINUTES}分钟，只在这次登录里看得到。用途会记入操作日志，本人可以看到。`}</p></Notice>}
      >
        <Form action={revealPerson.bind(null, person.id)} fields={revealFields} submit="记下用途，显示" beside={<PlainLink href={`/casework/persons/${person.id}`}>不看，返回</PlainLink>}>
          <RadioField name="purpose" options={REVEAL_PURPOSES} />
          <TextField name="reason" width="full" maxLength={100} />
        </Form>
      </PersonFormPage>
    )
  }
  return (
    <PersonFormPage
      actor={actor}
      person={person}
      title="证件号和联系方式"
      above={<Notice tone="locked"><p>{`显示到${timeWords(reveal.expiresAt)}。用途：${[purposeWords(reveal.purpose), reveal.reason].filter(Boolean).join('，')}。请不要抄给别人。`}</p></Notice>}
    >
      <Kv
        facts={[
          { term: '身份证号', value: shown.idNumber },
          { term: '残疾人证号', value: shown.certificate ?? '没填' },
          { term: '联系电话', value: shown.phone ?? '没有' },
          { term: '住址', value: shown.address ?? '没填' },
          { term: '监护人', value: person.guardianName ?? '没有' },
          { term: '监护人电话', value: shown.guardianPhone ?? '没有' },
          { term: '监护人身份证号', value: shown.guardianIdNumber ?? '没有' },
        ]}
      />
    </PersonFormPage>
  )
}
