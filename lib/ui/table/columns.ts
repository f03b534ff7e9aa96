import type { ReactNode } from 'react'

/** One column: its head, how a row fills it, and the label its cell carries when rows become blocks. */
export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Words for the stacked cell when `head` is not plain text or is too long. */
  label?: string
  /** Numbers stand right; a rate or an interval counts as a number. */
  num?: boolean
  nowrap?: boolean
  /** The cell names the row: a link in most tables. One column has it. */
  names?: boolean
  /** Left out on phones, where the row's own page shows it. */
  wide?: boolean
  /** Buttons or boxes: no label when stacked. */
  bare?: boolean
  className?: string
  sort?: Sort
  foot?: ReactNode
}

/** A sortable head: where pressing leads, and which way it is sorted now. */
export type Sort = { href: string; direction?: 'ascending' | 'descending' }

export const labelOf = <Row>(column: Column<Row>) => column.label ?? (typeof column.head === 'string' ? column.head : undefined)

export const classOf = <Row>({ num, nowrap, wide, bare, className }: Column<Row>) =>
  [num && 'num', nowrap && 'nowrap', wide && 'wide-only', bare && 'no-label', className].filter(Boolean).join(' ') || undefined
