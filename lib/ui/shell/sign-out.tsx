import type { FormAction } from '@/lib/kit/forms/state'
import { ActionForm } from '@/lib/ui/form/action-form'

export type SignOutAction = FormAction

/** Signing out changes something, so it is a POST that looks like the links beside it. */
export function SignOut({ action }: { action: SignOutAction }) {
  return (
    <ActionForm id="out" action={action} fields={{}} className="band-form">
      <button className="band-act">退出</button>
    </ActionForm>
  )
}
