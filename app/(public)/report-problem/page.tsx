import type { Metadata } from 'next'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { PublicPage } from '@/lib/web/public-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '报告问题' }

export default async function ReportProblemPage() {
  await requireActor('public')
  return (
    <PublicPage narrow>
      <div className="stack">
        <h1>报告问题</h1>
        <Panel title="平台出错、打不开、用着不方便">
          <p>工作人员和机构：请打县（市、区）量服办的电话，号码在开设账号的通知上。残疾人和监护人：请找村（社区）专委，或打村（社区）公示栏上的电话。</p>
          <p>打电话时请说清楚：</p>
          <ul className="bullets">
            <li>在哪一页，想做什么；</li>
            <li>页面上说了什么。出错的页面会给一个编号，请念给对方听；</li>
            <li>什么时候发生的。</li>
          </ul>
          <p>请不要在电话里说密码和动态口令，也不要说完整的身份证号码。</p>
        </Panel>
        <Panel title="服务不实，或者资料有错">
          <p>残疾人和监护人登录后，可以在自己的服务记录上评价；评价“不满意”的，会有人回访。</p>
          <p>不方便登录的，可以拨打12385残疾人服务热线。</p>
        </Panel>
        <p><PlainLink href="/help">使用帮助</PlainLink></p>
      </div>
    </PublicPage>
  )
}
