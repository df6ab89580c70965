import { encode } from 'uqr'

/** A QR code as one outline, in modules. */
export interface QrPath {
  readonly size: number
  /** For the `d` of an SVG path: dark modules, joined along their rows so that no hairline shows between them. */
  readonly path: string
}

/** Returns the QR code of a text, without a border. Half of a quarter of it may be lost in a photocopy. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) => runs(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`))
  return { size, path: path.join('') }
}

function runs(row: readonly boolean[]): { x: number; width: number }[] {
  const found: { x: number; width: number }[] = []
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1)
    if (!dark) continue
    if (last !== undefined && last.x + last.width === x) last.width += 1
    else found.push({ x, width: 1 })
  }
  return found
}
