import { notFound } from 'next/navigation'
import { VISITOR } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { config } from '@/lib/kit/config'
import { typedCode } from '@/lib/kit/crypto/random'
import { today } from '@/lib/kit/dates/day'
import { sheetFileName, sheetPdf } from '@/lib/supervision/posting/paper'
import { findSheetByCode } from '@/lib/supervision/posting/queries'
import { isPublicOn } from '@/lib/supervision/posting/rules'
import { pdfAnswer } from '@/lib/web/pdf-answer'
import { requireActor } from '@/lib/web/require-actor'

export async function GET(_: Request, { params }: RouteContext<'/s/[code]/pdf'>) {
  await requireActor('public')
  const code = typedCode((await params).code) ?? notFound()
  const sheet = (await asActor(VISITOR, (tx) => findSheetByCode(tx, code))) ?? notFound()
  if (!isPublicOn(sheet.content, today())) notFound()
  return pdfAnswer(await sheetPdf(sheet, config.publicUrl), sheetFileName(sheet))
}
