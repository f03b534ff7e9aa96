import type { ReactNode } from 'react'
import { classOf, labelOf, type Column } from './columns'
import { HeadCell } from './head-cell'

type Props<Row> = {
  /** Read out before the table; shown when `captionShown`. */
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  tight?: boolean
  /** Narrow screens: rows become labelled blocks, or the table keeps its columns (three or four short ones). */
  narrow?: 'stack' | 'keep'
  /** Shown instead of the table when there is nothing; says why, or what to do next. */
  empty: ReactNode
  /** The words of the total row's head, over the leading columns that have no `foot`. */
  total?: ReactNode
}

export function DataTable<Row>({ caption, captionShown, columns, rows, rowKey, tight = true, narrow = 'stack', empty, total }: Props<Row>) {
  if (rows.length === 0) return <>{empty}</>
  const classes = ['data', tight && 'data-tight', `data-${narrow}`].filter(Boolean).join(' ')
  return (
    <table className={classes}>
      <caption className={captionShown ? undefined : 'vh'}>{caption}</caption>
      <thead><tr>{columns.map((column) => <HeadCell key={column.key} column={column} />)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>{columns.map((column) => <Cell key={column.key} column={column} row={row} />)}</tr>
        ))}
      </tbody>
      {total !== undefined && <TotalRow columns={columns} words={total} />}
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.names) return <th scope="row" className={classOf(column)}>{column.cell(row)}</th>
  return <td className={classOf(column)} data-label={column.bare ? undefined : labelOf(column)}>{column.cell(row)}</td>
}

function TotalRow<Row>({ columns, words }: { columns: readonly Column<Row>[]; words: ReactNode }) {
  const first = columns.findIndex((column) => column.foot !== undefined)
  const span = first === -1 ? columns.length : first
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>{words}</th>
        {columns.slice(span).map((column) => <td key={column.key} className={classOf(column)}>{column.foot}</td>)}
      </tr>
    </tfoot>
  )
}
