import { renderPostingSheet, type PostingSheetData } from '@/lib/kit/pdf/posting-sheet'
import { periodWords } from '@/lib/kit/words/dates'
import { counted, yuan } from '@/lib/kit/words/numbers'
import type { Sheet } from './queries'
import { PUBLIC_WORKING_DAYS } from './rules'
import type { SheetRow } from './schema'

/** Columns of the sheet, the same on screen, in print and in the PDF; widths in millimetres. */
export const SHEET_COLUMNS: PostingSheetData['table']['columns'] = [
  { label: '序号', width: 13, align: 'center' },
  { label: '姓名', width: 24 },
  { label: '服务项目', width: 47 },
  { label: '落实时间', width: 37 },
  { label: '责任主体', width: 55 },
  { label: '投入器材' },
  { label: '资金（元）', width: 26, align: 'right' },
]

export const EMPTY_SHEET = '本期没有落实的服务'

/** Label and text of the lines below the table. */
export function sheetNotes({ content }: Pick<Sheet, 'content'>): { label: string; text: string }[] {
  return [
    { label: '公开期限', text: `${periodWords(content.publicFrom, content.publicUntil)}（${PUBLIC_WORKING_DAYS}个工作日），期满撤下。` },
    { label: '监督电话', text: `${content.phone}（工作日9时至17时）` },
    { label: '怎样反映', text: '请打监督电话，或扫表上的码核对后告诉村（社区）。不用留姓名，10个工作日内答复。' },
    { label: '满意情况', text: content.satisfaction },
  ]
}

export const sheetTotal = ({ content }: Pick<Sheet, 'content'>) => ({
  label: `合计：${counted(content.rows.length, '项次')}`,
  value: yuan(content.totalFen),
})

/** Where the QR code leads; the same for paper and screen. */
export const checkUrl = (publicUrl: string, code: string) => `${publicUrl}/s/${code}`

/** One row as it stands on paper, in the order of the columns. */
export const rowTexts = (row: SheetRow, index: number): string[] => [
  String(index + 1), row.name, row.item, row.time, row.body, row.equipment, yuan(row.fundsFen),
]

/** The sheet as PDF; equal sheets give equal bytes. */
export function sheetPdf(sheet: Sheet, publicUrl: string): Promise<Uint8Array> {
  const { content } = sheet
  return renderPostingSheet({
    office: content.office,
    number: content.number,
    version: content.version,
    title: content.title,
    lead: content.lead,
    table: {
      columns: SHEET_COLUMNS,
      emptyText: EMPTY_SHEET,
      rows: content.rows.map(rowTexts),
    },
    total: content.rows.length > 0 ? sheetTotal(sheet) : null,
    notes: sheetNotes(sheet),
    date: content.publicFrom,
    verifyUrl: checkUrl(publicUrl, sheet.code),
    code: sheet.code,
    contentHash: sheet.contentHash,
    trailHead: /^0+$/.test(sheet.trailHead) ? null : sheet.trailHead,
  })
}

export const sheetFileName = ({ content }: Pick<Sheet, 'content'>) => `${content.title}（第${content.version}版）.pdf`
