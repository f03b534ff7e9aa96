import { z } from 'zod'

/** One column of a printed table: width in millimetres, or null to take what is left. */
export const pdfColumn = z.object({
  label: z.string(),
  width: z.number().positive().nullable().default(null),
  align: z.enum(['left', 'center', 'right']).default('left'),
})

export const pdfTable = z
  .object({
    columns: z.array(pdfColumn).min(1).max(12),
    rows: z.array(z.array(z.string())).max(20_000),
    emptyText: z.string().default('没有记录'),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), 'a row has too few or many cells')

/** A calendar day as the PDF date, 'YYYY-MM-DD'. */
export const pdfDay = z.iso.date()
