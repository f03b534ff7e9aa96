import type { PaperProps } from '@/lib/ui/sheet/sheet-paper'
import { shownCode } from '@/lib/kit/crypto/random'
import { shortHash } from '@/lib/kit/pdf/posting-sheet'
import { qrSvgPath } from '@/lib/kit/qr/qr'
import { fullDayWords } from '@/lib/kit/words/dates'
import { checkUrl, EMPTY_SHEET, rowTexts, SHEET_COLUMNS, sheetNotes, sheetTotal } from './paper'
import type { Sheet } from './queries'

/** What the paper component draws, from the same words as the PDF. */
export function paperProps(sheet: Sheet, publicUrl: string): PaperProps {
  const { content } = sheet
  return {
    office: content.office,
    number: content.number,
    version: content.version,
    title: content.title,
    lead: content.lead,
    columns: SHEET_COLUMNS.map(({ label, align }, index) => ({ label, className: `w${index + 1}`, align: align === 'left' ? undefined : align })),
    rows: content.rows.map(rowTexts),
    emptyText: EMPTY_SHEET,
    total: content.rows.length > 0 ? sheetTotal(sheet) : null,
    notes: sheetNotes(sheet),
    dateWords: fullDayWords(content.publicFrom),
    qr: qrSvgPath(checkUrl(publicUrl, sheet.code), 0),
    code: shownCode(sheet.code),
    proof: `内容校验 ${shortHash(sheet.contentHash)}　留痕链头 ${shortHash(sheet.trailHead)}`,
  }
}
