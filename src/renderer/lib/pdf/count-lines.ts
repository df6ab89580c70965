/** A piece of text on a page, in points from its lower left corner. */
export interface TextPiece {
  readonly left: number
  readonly right: number
  readonly baseline: number
}

/** Pieces no further apart than this stand on one line: numbers of references are raised. */
const SAME_LINE = 3
/** The gap between two columns is wider than any other that a line has at its middle. */
const GUTTER = 12

/**
 * Returns how many lines pieces of text make. In two columns, what stands side by side is two lines: to save the
 * room, both have to go.
 * @param middle of the page, between its columns
 */
export function countLines(pieces: readonly TextPiece[], middle: number): number {
  return rows(pieces).reduce((lines, row) => lines + (isSplit(row, middle) ? 2 : 1), 0)
}

function rows(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const found: TextPiece[][] = []
  for (const piece of pieces.toSorted((one, other) => other.baseline - one.baseline)) {
    const last = found.at(-1)
    const above = last?.at(-1)
    if (last && above && above.baseline - piece.baseline <= SAME_LINE) last.push(piece)
    else found.push([piece])
  }
  return found
}

function isSplit(row: readonly TextPiece[], middle: number): boolean {
  if (row.some(({ left, right }) => left < middle && right > middle)) return false
  const before = row.filter(({ right }) => right <= middle).map(({ right }) => right)
  const after = row.filter(({ left }) => left >= middle).map(({ left }) => left)
  return before.length > 0 && after.length > 0 && Math.min(...after) - Math.max(...before) >= GUTTER
}
