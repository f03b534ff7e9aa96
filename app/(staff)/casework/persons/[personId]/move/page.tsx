import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { reaches } from '@/lib/access/scope'
import { levelOf } from '@/lib/casework/region/codes'
import { pickerFor } from '@/lib/casework/region/pick'
import { findRegion, regionPaths } from '@/lib/casework/region/queries'
import { RegionCode, VILLAGE } from '@/lib/casework/region/schema'
import { findOpenMove } from '@/lib/casework/registry/move-queries'
import { moveFields } from '@/lib/casework/registry/move-schema'
import { whyCannotMove } from '@/lib/casework/registry/rules'
import { newId } from '@/lib/kit/id'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Kv } from '@/lib/ui/kv'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { requestMove } from '../actions'
import { PersonFormPage } from '../form-page'
import { viewedPerson } from '../load'

export const metadata: Metadata = { title: '移交到别的村（社区）' }

/** The village is chosen first, on the picker's page; the form opens when it is known. */
export default async function MovePage({ params, searchParams }: PageProps<'/casework/persons/[personId]/move'>) {
  const actor = await requireActor('person.move')
  const { personId } = await params
  const to = RegionCode.safeParse((await searchParams).to)
  const { person, target, path, open } = await asActor(actor, async (tx) => {
    const found = await viewedPerson(actor, tx, personId, '移交到别的村（社区）')
    const village = to.success && levelOf(to.data) === VILLAGE ? await findRegion(tx, to.data) : undefined
    const way = village && (await regionPaths(tx, [village.code])).get(village.code)
    return { person: found, target: village, path: way, open: await findOpenMove(actor, tx, found.id) }
  })
  if (person.state !== 'active') notFound()
  const here = `/casework/persons/${person.id}/move`
  const picker = pickerFor(here, { name: 'to', villageOnly: true, wide: true, at: person.regionCode - (person.regionCode % 1000) })
  if (!target && !open) redirect(picker)
  const why = whyCannotMove(person, target?.code ?? 0, open !== undefined)
  return (
    <PersonFormPage actor={actor} person={person} title="移交到别的村（社区）">
      {target && <Kv facts={[{ term: '迁到', value: path ?? target.name, act: { href: picker, label: '改' } }]} />}
      {why || !target ? (
        <Notice tone="caution"><p>{why}</p></Notice>
      ) : (
        <>
          <p>
            {reaches(actor, target.code)
              ? '这个村（社区）也在您的范围内，下一步由您选好住进哪一户，就迁过去。'
              : '对方接收以后，本人的调研、需求和服务全部转过去，您这边只留交接单。对方接收以前，本人还在您这里。'}
          </p>
          <Form action={requestMove.bind(null, person.id, target.code)} fields={moveFields} values={{ requestKey: newId() }} submit={`移交到${target.name}`} beside={<PlainLink href={`/casework/persons/${person.id}`}>不移交，返回</PlainLink>}>
            <TextareaField name="reason" short maxLength={200} />
            <RequestKeyField />
          </Form>
        </>
      )}
    </PersonFormPage>
  )
}
