import type { Metadata } from 'next'
import { findTwoFactor } from '@/lib/access/own-account/queries'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { OwnPage } from '@/lib/web/own-page'
import { requireActor } from '@/lib/web/require-actor'
import { SetUp, Start, SwitchOff } from './steps'

export const metadata: Metadata = { title: '动态口令' }

const DONE = {
  on: '动态口令已开通。下次登录，账号和密码之外还要填6位数字。',
  off: '动态口令已关闭。',
}

export default async function TwoFactorPage({ searchParams }: PageProps<'/account/two-factor'>) {
  const actor = await requireActor('own-account.two-factor')
  const { done } = await searchParams
  const found = await findTwoFactor(actor)
  return (
    <OwnPage actor={actor}>
      <DoneNotice done={done} words={DONE} />
      <PageHead title="动态口令" lead="手机验证器每30秒换一个6位数字。别人知道了您的密码，没有这个数字也进不来。" />
      {found.state === 'off' && <Start />}
      {found.state === 'pending' && <SetUp login={found.login} secret={found.secret} />}
      {found.state === 'on' && <SwitchOff />}
    </OwnPage>
  )
}
