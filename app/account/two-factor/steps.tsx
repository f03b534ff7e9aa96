import { confirmCodeFields, startFields, switchOffFields } from '@/lib/access/own-account/schema'
import { totpUri } from '@/lib/kit/crypto/totp'
import { qrSvgPath } from '@/lib/kit/qr/qr'
import { ActionForm } from '@/lib/ui/form/action-form'
import { PasswordField } from '@/lib/ui/form/password-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { confirmTwoFactor, startTwoFactor, switchOffTwoFactor } from './actions'

const ISSUER = '四川量服'

export function Start() {
  return (
    <Panel className="stack">
      <p>准备好手机上的验证器（例如 FreeOTP、微软身份验证器），或单位发的可写入密钥的口令器。</p>
      <ActionForm action={startTwoFactor} fields={startFields} submit="开始设置" beside={<PlainLink href="/account">不设置，返回</PlainLink>}>
        <PasswordField name="current" autoComplete="current-password" />
      </ActionForm>
    </Panel>
  )
}

export function SetUp({ login, secret }: { login: string; secret: string }) {
  const { path, size } = qrSvgPath(totpUri(secret, login, ISSUER))
  return (
    <Panel className="stack">
      <h2 className="h-s">1. 把密钥放进验证器</h2>
      <svg className="qr-screen" viewBox={`0 0 ${size} ${size}`} width="200" height="200">
        <title>装有密钥的二维码，用验证器扫描</title>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>不能扫码的，手工输入密钥：<code className="strong">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>（按时间，6位，30秒）。</p>
      <h2 className="h-s">2. 填验证器现在显示的数字</h2>
      <ActionForm id="confirm" action={confirmTwoFactor} fields={confirmCodeFields} submit="确认开通">
        <TextField name="code" width="8" inputMode="numeric" autoComplete="one-time-code" />
      </ActionForm>
      <ActionForm id="again" action={startTwoFactor} fields={startFields} className="stack-s">
        <p className="small">密钥被别人看到了，或者没放进去？</p>
        <PasswordField name="current" autoComplete="current-password" />
        <button className="btn btn-small">换一个密钥</button>
      </ActionForm>
    </Panel>
  )
}

export function SwitchOff() {
  return (
    <Panel title="关闭或更换" className="stack">
      <p>换手机时，先关闭，再在新手机上重新开通。</p>
      <ActionForm action={switchOffTwoFactor} fields={switchOffFields} submit="关闭动态口令" danger beside={<PlainLink href="/account">返回</PlainLink>}>
        <PasswordField name="current" autoComplete="current-password" />
      </ActionForm>
    </Panel>
  )
}
