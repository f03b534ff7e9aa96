import { GUARDIAN_RELATIONS } from '@/lib/casework/registry/person-codes'
import { choices } from '@/lib/casework/registry/relations'
import { DateField } from '@/lib/ui/form/date-field'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { TextField } from '@/lib/ui/form/text-field'

/** Who may act for the person, on what ground and until when: the same whichever way the account came about. */
export function AuthorityFields() {
  return (
    <>
      <TextField name="name" maxLength={40} />
      <RadioField name="relation" layout="line" options={choices(GUARDIAN_RELATIONS)} />
      <TextareaField name="evidence" short maxLength={200} />
      <DateField name="validUntil" />
      <RequestKeyField />
    </>
  )
}
