import { afterAll, expect, test } from 'vitest'
import { type PostingSheetData, renderPostingSheet } from './posting-sheet'
import { stopPdf } from './render'

afterAll(stopPdf)

const row = ['1', '吉克·*', '文艺培训辅导', '10月11日至25日', '泸县文化馆', '无', '86.05']

const sheet = (rows: string[][], changes: Partial<PostingSheetData> = {}): PostingSheetData => ({
  office: '泸县得胜镇残疾人联合会',
  number: '得残公〔2026〕10—07号',
  version: 1,
  title: '门斗山村2026年10月残疾人服务落实情况公开表',
  lead: '现将本村2026年10月落实的服务公开如下，请群众监督。',
  table: { columns: [13, 24, 47, 37, 55, null, 26].map((width, index) => ({ label: `栏${index}`, width })), rows, emptyText: '本期没有落实的服务' },
  total: { label: `合计：${rows.length}项次`, value: '86.05' },
  notes: [{ label: '监督电话', text: '0830-0000 000（工作日9时至17时）' }],
  date: '2026-11-02',
  verifyUrl: 'https://example.invalid/v/K7QF3M2D',
  code: 'K7QF3M2D',
  contentHash: 'a'.repeat(64),
  trailHead: null,
  ...changes,
})

const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('utf8')
const pages = (pdf: Uint8Array) => text(pdf).match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('equal data gives equal bytes, other data other bytes', async () => {
  const first = await renderPostingSheet(sheet([row]))
  expect(text(first.slice(0, 5))).toBe('%PDF-')
  expect(Buffer.from(await renderPostingSheet(sheet([row]))).equals(first)).toBe(true)
  expect(Buffer.from(await renderPostingSheet(sheet([row, row]))).equals(first)).toBe(false)
})

test('the sheet says its title and language and is fit for the archive (PDF/A-2b)', async () => {
  const pdf = text(await renderPostingSheet(sheet([row])))
  expect(pdf).toContain('门斗山村2026年10月残疾人服务落实情况公开表')
  expect(pdf).toMatch(/pdfaid:part>2</)
  expect(pdf).toMatch(/\/Lang\s*\(zh/)
})

test('markup characters and rare characters in data stay text', async () => {
  const odd = '#panic("x") *粗* _斜_ $x$ `c` @ref \\ // /* ~ 𠮷㙟䶮 [a] {b}'
  const pdf = await renderPostingSheet(sheet([row.map(() => odd)], { title: '#panic(1) *粗*', lead: odd, office: odd, number: odd }))
  expect(text(pdf)).toContain('#panic(1) *粗*')
})

test('a character that no font has still gives a sheet', async () => {
  expect(pages(await renderPostingSheet(sheet([row.with(1, '\u{e000}\u{10fffd}*')])))).toBe(1)
})

test('twelve rows stay on one page, 500 rows run over several, an empty month has its sheet', async () => {
  expect(pages(await renderPostingSheet(sheet(Array.from({ length: 12 }, () => row))))).toBe(1)
  expect(pages(await renderPostingSheet(sheet(Array.from({ length: 500 }, () => row))))).toBeGreaterThan(15)
  expect(pages(await renderPostingSheet(sheet([])))).toBe(1)
})

test('a row of the wrong length, a bad code or a bad day is refused before typesetting', async () => {
  const bad = sheet([row])
  await expect(renderPostingSheet({ ...bad, table: { ...bad.table, rows: [['1']] } })).rejects.toThrow(/too few/)
  await expect(renderPostingSheet(sheet([row], { code: 'K7QF-3M2D' }))).rejects.toThrow(/code/)
  await expect(renderPostingSheet(sheet([row], { date: '2026-2-1' }))).rejects.toThrow(/date/)
  await expect(renderPostingSheet(sheet([row], { date: '2026-02-30' }))).rejects.toThrow(/date/)
})
