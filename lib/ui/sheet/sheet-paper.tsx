import type { QrPath } from '@/lib/kit/qr/qr'

export type PaperColumn = { label: string; className: string; align?: 'right' | 'center' }
export type PaperProps = {
  office: string
  number: string
  version: number
  title: string
  lead: string
  columns: readonly PaperColumn[]
  /** One text per column; the second one names the row. */
  rows: readonly (readonly string[])[]
  emptyText: string
  total: { label: string; value: string } | null
  notes: readonly { label: string; text: string }[]
  dateWords: string
  qr: QrPath
  code: string
  proof: string
}

/** The posting sheet as paper: the same order, words and numbers as its PDF. On phones the rows become blocks. */
export function SheetPaper({ office, number, version, title, lead, columns, rows, emptyText, total, notes, dateWords, qr, code, proof }: PaperProps) {
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <header className="s-head">
        <p className="s-org">{office}</p>
        <div className="s-line"><span>{number}</span><span>{`第${version}版`}</span></div>
      </header>
      <h1 id="sheet-title">{title}</h1>
      <p className="s-intro">{lead}</p>
      <table className="s-table">
        <caption className="vh">{title}</caption>
        <thead>
          <tr>{columns.map((column) => <th key={column.label} scope="col" className={`${column.className}${column.align === 'right' ? ' r' : ''}`}>{column.label}</th>)}</tr>
        </thead>
        <tbody>
          {rows.length === 0 && <tr><td colSpan={columns.length}>{emptyText}</td></tr>}
          {rows.map((cells) => <PaperRow key={cells[0]} cells={cells} columns={columns} />)}
        </tbody>
        {total && (
          <tfoot><tr><td colSpan={columns.length - 1}>{total.label}</td><td className="r">{total.value}</td></tr></tfoot>
        )}
      </table>
      <div className="s-foot">
        <div className="s-notes">{notes.map((note) => <p key={note.label}><b>{note.label}</b>{note.text}</p>)}</div>
        <div className="s-seal"><span>（盖章处）</span><p>{office}</p><p>{dateWords}</p></div>
        <div className="s-qr">
          <svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label="二维码：扫码核对本表"><path d={qr.path} /></svg>
          <p>核对码</p>
          <p className="s-code">{code}</p>
        </div>
      </div>
      <footer className="s-page"><span>{proof}</span></footer>
    </article>
  )
}

function PaperRow({ cells, columns }: { cells: readonly string[]; columns: readonly PaperColumn[] }) {
  return (
    <tr>
      {columns.map(({ label, align }, index) =>
        index === 1
          ? <th key={label} scope="row">{cells[index]}</th>
          : <td key={label} data-label={label} className={align === 'right' ? 'r' : align === 'center' ? 'c' : undefined}>{cells[index]}</td>,
      )}
    </tr>
  )
}
