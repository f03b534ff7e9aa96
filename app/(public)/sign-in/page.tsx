import type { Metadata } from 'next'
import { signInFields } from '@/lib/access/sign-in/schema'
import { backPath } from '@/lib/kit/paths'
import { ActionForm } from '@/lib/ui/form/action-form'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { PasswordField } from '@/lib/ui/form/password-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { DoneNotice } from '@/lib/ui/notice'
import { Tabs } from '@/lib/ui/tabs'
import { PublicPage } from '@/lib/web/public-page'
import { requireActor } from '@/lib/web/require-actor'
import { enter } from './actions'
import { Aside } from './aside'
import { kindOf, KINDS } from './kinds'

export const metadata: Metadata = { title: '登录' }

const DONE = {
  'signed-out': '已退出登录。',
  'signed-out-everywhere': '所有设备都已退出登录。',
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  await requireActor('public')
  const { as, back, done } = await searchParams
  const { kind, hint, keepsCode } = kindOf(as)
  const values = { back: backPath(back) }
  const tabHref = (tab: string) => `/sign-in?${new URLSearchParams({ as: tab, ...(values.back === '/' ? {} : values) })}`
  return (
    <PublicPage>
      <div className="sign">
        <section aria-labelledby="h">
          <DoneNotice done={done} words={DONE} />
          <h1 id="h">登录</h1>
          <p className="sign-lead">一个入口，各看各的：工作人员看所辖范围，机构看承接的对象，残疾人看自己的记录。</p>
          <Tabs label="登录身份" tabs={KINDS.map((tab) => ({ href: tabHref(tab.kind), label: tab.label, current: tab.kind === kind }))} />
          <ActionForm
            action={enter}
            fields={{ ...signInFields, login: { ...signInFields.login, hint } }}
            values={values}
            submit="登录"
            beside={<><PlainLink href="/help#forgotten">忘记密码</PlainLink><PlainLink href="/help#first">第一次登录</PlainLink></>}
            className="panel panel-pad sign-form stack"
          >
            <TextField name="login" autoComplete="username" autoCapitalize="none" spellCheck={false} />
            <PasswordField name="password" autoComplete="current-password" />
            {keepsCode && <TextField name="code" width="8" inputMode="numeric" autoComplete="one-time-code" />}
            <HiddenField name="back" />
          </ActionForm>
        </section>
        <Aside />
      </div>
    </PublicPage>
  )
}
