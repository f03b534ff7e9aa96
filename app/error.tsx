'use client'
import { BrokenPage } from '@/lib/ui/shell/broken-page'

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <BrokenPage digest={error.digest} retry={retry} />
}
