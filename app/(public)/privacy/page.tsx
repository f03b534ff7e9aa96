import type { Metadata } from 'next'
import { Panel } from '@/lib/ui/panel'
import { PublicPage } from '@/lib/web/public-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '个人信息保护' }

export default async function PrivacyPage() {
  await requireActor('public')
  return (
    <PublicPage narrow>
      <div className="stack">
        <h1>个人信息保护</h1>
        <Panel title="记哪些">
          <p>残疾人的基本资料、残疾类别和等级、监护人、入户调研的状况和需求、得到的服务和评价。身份证号码、残疾证号、电话、住址和监护人证件号码加密保存。</p>
        </Panel>
        <Panel title="谁看得到">
          <p>工作人员只能看本级所辖范围内的记录。证件号码和电话平时遮着，要显示必须写明用途，并且会记下来。</p>
          <p>机构只能看承接服务的对象。残疾人和监护人只能看自己的记录。</p>
          <p>张贴的公示表遮住姓名中的字，没有证件号码和电话。</p>
        </Panel>
        <Panel title="看过会留痕">
          <p>每次登录、查看、查找、改动、导出和打印都记在操作留痕里，谁也不能改、不能删。本人登录后可以看到谁看过自己的记录。</p>
        </Panel>
        <Panel title="登录记什么">
          <p>登录和登录失败时，记下时间、网络地址；登录着的设备还记下浏览器名称，您可以在“我的账号”里看到并退出。</p>
          <p>浏览器里只存登录凭证、显示设置，以及登录过期时没填完的表（加密，保留1小时）。没有广告，没有统计脚本，不向其他网站发送任何信息。</p>
        </Panel>
        <Panel title="您可以做什么">
          <p>资料有错，请告诉村（社区）专委更正；想知道记了什么、谁看过，登录后就能看，也可以请专委打印给您。</p>
        </Panel>
      </div>
    </PublicPage>
  )
}
