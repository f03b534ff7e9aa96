import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import { whyNoAccess } from '@/lib/casework/person-account/rules'
import type { PersonFacts } from '@/lib/casework/registry/queries'
import type { FieldText, FormAction } from '@/lib/kit/forms/state'
import { newId } from '@/lib/kit/id'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { PersonFormPage } from '../../form-page'
import { Back } from '../back'

type Props = {
  actor: Actor
  person: PersonFacts
  title: string
  lead: ReactNode
  action: FormAction
  fields: Record<string, FieldText>
  values?: Record<string, string>
  submit: string
  children: ReactNode
}

/** The form of a guardian, filled in with the guardian whom the register names. */
export function GuardianForm({ actor, person, title, lead, action, fields, values, submit, children }: Props) {
  const why = whyNoAccess(person)
  const known = { name: person.guardianName ?? '', relation: person.guardianRelation ?? '', requestKey: newId() }
  return (
    <PersonFormPage actor={actor} person={person} title={title}>
      {why ? (
        <Notice tone="caution"><p>{why}。</p><p><Back personId={person.id}>返回登录账号</Back></p></Notice>
      ) : (
        <>
          <p>{lead}</p>
          <Form action={action} fields={fields} values={{ ...known, ...values }} submit={submit} beside={<Back personId={person.id}>不登记，返回</Back>}>
            {children}
          </Form>
        </>
      )}
    </PersonFormPage>
  )
}
