import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { displayAttributes } from '@/lib/ui/display'
import { currentDisplay } from '@/lib/web/display'
import './globals.css'

/** Every page reads the database or the reader's cookies: none may be built ahead and frozen. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: { default: '四川量服', template: '%s · 四川量服' },
  description: '四川省残疾人量身定制服务平台',
  formatDetection: { telephone: false },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#083a41' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const attributes = displayAttributes(await currentDisplay())
  return (
    <html lang="zh-Hans-CN" {...attributes}>
      <body>{children}</body>
    </html>
  )
}
