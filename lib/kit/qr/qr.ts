import { encode } from 'uqr'

/** A QR code as one SVG path: draw it in a `viewBox="0 0 size size"`, one unit per module, quiet zone included. */
export type QrPath = { path: string; size: number }

/** The path of a QR code with error correction M; throws when the text is longer than a QR code can hold. */
export function qrSvgPath(text: string, quietZone = 2): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone })
  return { size, path: data.map(rowPath).join('') }
}

/** The same code as a whole SVG picture, for typesetting; on paper the margin is the quiet zone. */
export function qrSvg(text: string, quietZone = 2): string {
  const { path, size } = qrSvgPath(text, quietZone)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`
}

function rowPath(row: boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`
  }
  return path
}
