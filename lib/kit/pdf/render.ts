import { PdfRenderer } from './renderer'

const root = process.cwd()

// One renderer per process, also when development reloads this module.
const shared = globalThis as typeof globalThis & { pdfRenderer?: PdfRenderer }

/** Names of the files in `templates/`. */
export type PdfTemplate = 'posting-sheet' | 'form-paper'

/**
 * Typesets one template. `data` travels as JSON and is never evaluated as markup; equal data gives equal bytes.
 * Throws `PdfFailure` when the template fails, the queue is full or the child took longer than its time limit.
 */
export function renderPdf(template: PdfTemplate, data: unknown): Promise<Uint8Array> {
  shared.pdfRenderer ??= new PdfRenderer({ root })
  return shared.pdfRenderer.render(template, JSON.stringify(data))
}

/** Ends the child process; the next document starts a new one. */
export function stopPdf() {
  shared.pdfRenderer?.stop()
}
