'use client'
import { BrokenPage } from '@/lib/ui/shell/broken-page'
import './globals.css'

/** The root layout itself broke: this page brings its own document. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="zh-Hans-CN">
      <body><BrokenPage digest={error.digest} retry={retry} /></body>
    </html>
  )
}
