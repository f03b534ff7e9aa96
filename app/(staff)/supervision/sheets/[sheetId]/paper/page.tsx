import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { config } from '@/lib/kit/config'
import { RowId } from '@/lib/kit/id'
import { paperProps } from '@/lib/supervision/posting/paper-props'
import { findSheet } from '@/lib/supervision/posting/queries'
import { record } from '@/lib/trail/record'
import { SheetPaper } from '@/lib/ui/sheet/sheet-paper'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'

export const metadata: Metadata = { title: '打印公示表' }

/** The sheet alone, as it goes on the wall: the browser's own print command prints it. */
export default async function SheetPaperPage({ params }: PageProps<'/supervision/sheets/[sheetId]/paper'>) {
  const actor = await requireActor('sheet.view')
  const id = routeId(RowId, (await params).sheetId)
  const sheet = await asActor(actor, async (tx) => {
    const found = (await findSheet(actor, tx, id)) ?? notFound()
    await record(tx, actor, { action: 'sheet.printed', subject: { type: 'sheet', id }, regionCode: found.regionCode })
    return found
  })
  return (
    <div className="sheet-page">
      <a className="skip" href="#main">跳到主要内容</a>
      <nav className="s-bar" aria-label="这张表">
        <div><TextLink href={`/supervision/sheets/${id}`}>返回公示表</TextLink><span>按Ctrl+P打印，A4横向</span></div>
        <div><a href={`/supervision/sheets/${id}/pdf`} download>下载PDF</a></div>
      </nav>
      <main id="main"><SheetPaper {...paperProps(sheet, config.publicUrl)} /></main>
    </div>
  )
}
