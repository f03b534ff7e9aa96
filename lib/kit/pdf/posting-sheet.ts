import { z } from 'zod'
import { qrSvg } from '@/lib/kit/qr/qr'
import { breakable } from './breakable'
import { renderPdf } from './render'
import { pdfDay, pdfTable } from './table'

/** What stands on a posted sheet; names arrive masked, nothing here masks them. */
export const postingSheetData = z.object({
  office: z.string().min(1),
  number: z.string().min(1),
  version: z.int().positive(),
  title: z.string().min(1),
  lead: z.string(),
  table: pdfTable,
  total: z.object({ label: z.string(), value: z.string() }).nullable(),
  notes: z.array(z.object({ label: z.string(), text: z.string() })).max(8),
  date: pdfDay,
  verifyUrl: z.string().min(1).max(400),
  code: z.string().regex(/^[A-HJ-NP-Z2-9]{8}$/),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  trailHead: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
})
export type PostingSheetData = z.input<typeof postingSheetData>

/** 'first…last' of a hash: enough to compare by eye on paper. */
export const shortHash = (hash: string) => `${hash.slice(0, 4)}…${hash.slice(-4)}`

/** The A4 landscape sheet of 三公开一公示 as PDF. Throws a zod error on bad data, `PdfFailure` when typesetting fails. */
export async function renderPostingSheet(input: PostingSheetData): Promise<Uint8Array> {
  const { table, version, verifyUrl, contentHash, trailHead, ...sheet } = postingSheetData.parse(input)
  const [year, month, day] = sheet.date.split('-').map(Number)
  return renderPdf('posting-sheet', {
    ...sheet,
    ...table,
    rows: table.rows.map((row) => row.map(breakable)),
    version: `第${version}版`,
    dateText: `${year}年${month}月${day}日`,
    code: `${sheet.code.slice(0, 4)}-${sheet.code.slice(4)}`,
    hash: shortHash(contentHash),
    trailHead: trailHead ? shortHash(trailHead) : '尚未封存',
    qrSvg: qrSvg(verifyUrl, 0),
  })
}
