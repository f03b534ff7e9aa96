import { z } from 'zod'
import { breakable } from './breakable'
import { renderPdf } from './render'
import { pdfDay, pdfTable } from './table'

const pair = z.object({ label: z.string(), value: z.string(), wide: z.boolean().default(false) })

/** A section of an official form: facts in pairs, a table, or running text. */
export const formSection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pairs'), title: z.string().default(''), pairs: z.array(pair).min(1) }),
  pdfTable.safeExtend({ kind: z.literal('table'), title: z.string().default('') }),
  z.object({ kind: z.literal('text'), title: z.string().default(''), text: z.string() }),
])

export const formPaperData = z.object({
  office: z.string(),
  title: z.string().min(1),
  number: z.string().default(''),
  date: pdfDay,
  sections: z.array(formSection).max(40),
  signatures: z
    .array(z.object({ label: z.string(), name: z.string().default(''), day: z.string().default('　　年　　月　　日') }))
    .max(8)
    .default([]),
  footer: z.string().default(''),
})
export type FormPaperData = z.input<typeof formPaperData>

type Pair = z.output<typeof pair>

/** Short facts stand two in a row; a short fact left alone before a wide one, or at the end, takes the whole row. */
export function pairRows(pairs: Pair[]): Pair[] {
  const laid: Pair[] = []
  let open = false
  pairs.forEach((fact, index) => {
    const next = pairs[index + 1]
    const wide = fact.wide || (!open && (!next || next.wide))
    laid.push({ ...fact, wide })
    open = wide ? false : !open
  })
  return laid
}

/** An official A4 form (状况、需求、落实) as PDF. Throws a zod error on bad data, `PdfFailure` when typesetting fails. */
export async function renderFormPaper(input: FormPaperData): Promise<Uint8Array> {
  const form = formPaperData.parse(input)
  return renderPdf('form-paper', { ...form, sections: form.sections.map(laidOut) })
}

function laidOut(section: z.output<typeof formSection>) {
  if (section.kind === 'pairs') {
    const pairs = pairRows(section.pairs).map(({ label, value, wide }) => ({ label, value: breakable(value), wide }))
    return { ...section, pairs }
  }
  if (section.kind === 'table') return { ...section, rows: section.rows.map((row) => row.map(breakable)) }
  return section
}
