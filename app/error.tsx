'use client'
import { BrokenPage } from '@/lib/ui/shell/broken-page'

export default function ErrorPage({ error, unstable_retry: retry }: { error: Error & { digest?: string }; unstable_retry: () => void }) {
  return <BrokenPage digest={error.digest} retry={retry} />
}
