import type { Metadata } from 'next'
import { PlainLink } from '@/lib/ui/more-link'
import { Panel } from '@/lib/ui/panel'
import { PublicPage } from '@/lib/web/public-page'
import { requireActor } from '@/lib/web/require-actor'

export const metadata: Metadata = { title: '无障碍声明' }

export default async function AccessibilityPage() {
  await requireActor('public')
  return (
    <PublicPage narrow>
      <div className="stack">
        <h1>无障碍声明</h1>
        <p>平台是给残疾人用的，也是给为残疾人服务的人用的。我们按《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）和 WCAG 2.2 的 AA 级来做。</p>
        <Panel title="已经做到的">
          <ul className="bullets">
            <li>全部功能用键盘就能完成，每一页都有“跳到主要内容”。</li>
            <li>不开脚本也能登录、填表、查询、打印。</li>
            <li>标题、列表、表格和表单都有读屏软件能读的名称；出错时先说错在哪里，再说怎样改，填过的内容都保留。</li>
            <li>字可以放大到200%，有关怀版和高对比。</li>
            <li>不只靠颜色表示状态：每个状态都有文字和不同形状的图标。</li>
            <li>没有图形验证码，没有自动播放，没有闪烁。</li>
          </ul>
        </Panel>
        <Panel title="还没有做到的">
          <ul className="bullets">
            <li>没有手语视频和易读版。</li>
            <li>没有请残疾人按固定流程做过完整的试用评测。</li>
            <li>下载的PDF带有标签，但没有逐份做人工检查；同样的内容都有网页版。</li>
          </ul>
        </Panel>
        <p>哪里用着不方便，请告诉我们：<PlainLink href="/report-problem">报告问题</PlainLink></p>
      </div>
    </PublicPage>
  )
}
