import type { Metadata } from 'next'
import { findOwnAccount } from '@/lib/access/own-account/queries'
import { changePasswordFields } from '@/lib/access/own-account/schema'
import { backPath } from '@/lib/kit/paths'
import { ActionForm } from '@/lib/ui/form/action-form'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { PasswordField } from '@/lib/ui/form/password-field'
import { PlainLink } from '@/lib/ui/more-link'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { OwnPage } from '@/lib/web/own-page'
import { PublicPage } from '@/lib/web/public-page'
import { requireActor } from '@/lib/web/require-actor'
import { changePassword } from './actions'

export const metadata: Metadata = { title: '修改密码' }

const DONE = { 'password-changed': '密码已经改好。其他设备都已退出登录，要用新密码再登录。' }

export default async function PasswordPage({ searchParams }: PageProps<'/account/password'>) {
  const actor = await requireActor('own-account.manage')
  const { back, done } = await searchParams
  const { mustChangePassword, login } = await findOwnAccount(actor)
  const goesOn = backPath(back)
  const form = (
    <Panel>
      <ActionForm
        action={changePassword}
        fields={mustChangePassword ? { ...changePasswordFields, current: { label: '现在的密码', hint: '就是刚才登录时用的初始密码。' } } : changePasswordFields}
        values={{ back: mustChangePassword ? goesOn : '/account/password?done=password-changed' }}
        submit="保存新密码"
        beside={mustChangePassword ? undefined : <PlainLink href="/account">不改，返回</PlainLink>}
      >
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        <PasswordField name="current" autoComplete="current-password" />
        <PasswordField name="next" autoComplete="new-password" />
        <PasswordField name="again" autoComplete="new-password" />
        <HiddenField name="back" />
      </ActionForm>
    </Panel>
  )
  // a first password comes before everything else: the shell offers no other way
  if (mustChangePassword) {
    return (
      <PublicPage narrow>
        <div className="stack">
          <PageHead title="先换一个自己的密码" lead="初始密码别人也见过，换成只有您知道的，再继续。" />
          {form}
        </div>
      </PublicPage>
    )
  }
  return (
    <OwnPage actor={actor}>
      <DoneNotice done={done} words={DONE} />
      <PageHead title="修改密码" />
      {form}
      <Notice>改好以后，您在其他设备上的登录会全部退出。</Notice>
    </OwnPage>
  )
}
