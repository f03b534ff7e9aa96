import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { cancellationFields, deathFields, reactivationFields } from '@/lib/casework/registry/act-schema'
import type { PersonFacts } from '@/lib/casework/registry/queries'
import { DateField } from '@/lib/ui/form/date-field'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { changeState } from '../actions'
import { PersonFormPage } from '../form-page'

const ACTS = {
  dead: {
    fields: deathFields, title: '登记去世', submit: (name: string) => `登记${name}去世`,
    effect: '登记以后：残疾人证注销，监护人和本人的登录授权停止，不再列入今年的调研和抽查。以前的调研、需求和服务都保留。弄错了可以恢复在册，但证件要重新申请。',
  },
  cancelled: {
    fields: cancellationFields, title: '注销', submit: (name: string) => `注销${name}`,
    effect: '注销以后：残疾人证注销，一年内不能重新申请；不再列入调研和抽查。以前的记录都保留。',
  },
  active: {
    fields: reactivationFields, title: '恢复在册', submit: (name: string) => `恢复${name}在册`,
    effect: '恢复以后：重新列入调研和抽查。残疾人证仍是注销，要重新申请后再登记新证；监护授权要重新办。',
  },
} as const

/** One act with its effect in words, the way back before the button that repeats the act. */
export function StateForm({ actor, person, to }: { actor: Actor; person: PersonFacts; to: keyof typeof ACTS }) {
  if ((person.state === 'active') === (to === 'active')) notFound()
  const { fields, title, submit, effect } = ACTS[to]
  return (
    <PersonFormPage
      actor={actor}
      person={person}
      title={title}
      above={<Notice tone="caution"><p>{effect}</p><p><PlainLink href={`/casework/persons/${person.id}`}>不改，返回{person.name}的记录</PlainLink></p></Notice>}
    >
      <Form action={changeState.bind(null, person.id, to)} fields={fields} values={{ version: String(person.version) }} submit={submit(person.name)} danger={to !== 'active'}>
        <DateField name="on" />
        <TextareaField name="reason" short maxLength={200} />
        <HiddenField name="version" />
      </Form>
    </PersonFormPage>
  )
}
