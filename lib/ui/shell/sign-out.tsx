export type SignOutAction = (data: FormData) => Promise<void>

/** Signing out changes something, so it is a POST that looks like the links beside it. */
export function SignOut({ action }: { action: SignOutAction }) {
  return (
    <form action={action} className="band-form">
      <button className="band-act">退出</button>
    </form>
  )
}
