import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { config } from '@/lib/kit/config'
import { RowId } from '@/lib/kit/id'
import { findSheet } from '@/lib/supervision/posting/queries'
import { sheetFileName, sheetPdf } from '@/lib/supervision/posting/paper'
import { record } from '@/lib/trail/record'
import { pdfAnswer } from '@/lib/web/pdf-answer'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'

export async function GET(_: Request, { params }: RouteContext<'/supervision/sheets/[sheetId]/pdf'>) {
  const actor = await requireActor('sheet.view')
  const id = routeId(RowId, (await params).sheetId)
  const sheet = await asActor(actor, async (tx) => {
    const found = (await findSheet(actor, tx, id)) ?? notFound()
    await record(tx, actor, { action: 'sheet.printed', subject: { type: 'sheet', id }, regionCode: found.regionCode })
    return found
  })
  return pdfAnswer(await sheetPdf(sheet, config.publicUrl), sheetFileName(sheet))
}
