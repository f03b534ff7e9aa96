import type { Metadata } from 'next'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { PublicPage } from '@/lib/web/public-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '使用帮助' }

export default async function HelpPage() {
  await requireActor('public')
  return (
    <PublicPage narrow>
      <div className="stack">
        <h1>使用帮助</h1>
        <Panel title={<span id="first">第一次登录</span>}>
          <p>账号和初始密码由开设账号的人交给您：残疾人和监护人找村（社区）专委，工作人员和机构找上一级量服办。</p>
          <p>第一次登录后，会先请您换一个自己的密码。密码至少10个字符，可以是一句话。</p>
        </Panel>
        <Panel title={<span id="forgotten">忘记密码</span>}>
          <p>请找给您开设账号的人重置。重置后会得到一个新的初始密码，登录后再换成自己的。</p>
          <p>平台不会打电话、发短信问您的密码。</p>
        </Panel>
        <Panel title="要等一会儿才能再试">
          <p>连续输错3次以后，每错一次要多等一会儿，最长15分钟，到时自己恢复。开通了动态口令的账号，填对密码和6位数字随时可以登录。</p>
        </Panel>
        <Panel title="登录不上，又急着办事">
          <p>残疾人和监护人可以请村（社区）专委帮忙查看和打印；公示表不用登录就能核对。</p>
          <p><PlainLink href="/check">核对一张公示表</PlainLink></p>
        </Panel>
        <Panel title="字太小，看不清">
          <p>每一页上方都可以换成关怀版（大字、大按钮）或高对比（黑底白字）。字号也可以单独调。</p>
          <p><PlainLink href="/display">去改显示设置</PlainLink></p>
        </Panel>
        <Panel title="填到一半，登录过期了">
          <p>2小时没有操作，登录会过期。在同一台设备上重新登录，会回到刚才那一页，填过的内容还在（保留1小时）。密码不会保留。</p>
        </Panel>
      </div>
    </PublicPage>
  )
}
