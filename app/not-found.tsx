import type { Metadata } from 'next'
import { PlainLink } from '@/lib/ui/more-link'
import { BareShell } from '@/lib/ui/shell/bare-shell'

export const metadata: Metadata = { title: '没有这一页' }

/** The same words for what does not exist and for what lies outside the reader's region. */
export default function NotFound() {
  return (
    <BareShell>
      {/* where a page has found nothing, its own metadata stands */}
      <title>没有这一页 · 四川量服</title>
      <div className="stack">
        <h1>没有这一页，或者不在您的范围内。</h1>
        <p>网址可能打错了，或者这条记录已经不归您所在的地区。</p>
        <p><PlainLink href="/">回到首页</PlainLink></p>
      </div>
    </BareShell>
  )
}
