import type { ReactNode } from 'react'

/** The container every layout rule measures, with the skip link first. */
export function Frame({ header, foot, children }: { header: ReactNode; foot: ReactNode; children: ReactNode }) {
  return (
    <div className="app">
      <a className="skip" href="#main">跳到主要内容</a>
      <header>{header}</header>
      {children}
      {foot}
    </div>
  )
}
