'use client'
import { BareShell } from './bare-shell'

/** What the reader is told when something broke that nobody expected; the number finds the line in the log. */
export function BrokenPage({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <BareShell>
      <title>这一页没有打开 · 四川量服</title>
      <div className="stack">
        <h1>这一页没有打开，不是您的问题。</h1>
        <p>请1分钟后再试一次。刚才如果按过保存，请先看看是否已经存上，再决定要不要重填。</p>
        {digest && <p className="small">还是不行，请把这个编号告诉县残联：<span className="code log-id">{digest}</span></p>}
        <div className="btn-row">
          <button type="button" className="btn btn-main" onClick={retry}>再试一次</button>
          <a className="link-tall" href="/">回到首页</a>
        </div>
      </div>
    </BareShell>
  )
}
