import { brotliDecompressSync } from 'node:zlib'

const HEADER = 48
/** Tables 10 and 11 of the known tags of WOFF2, glyf and loca, are transformed unless their version says otherwise. */
const GLYPHS = new Set([10, 11])
const UNTRANSFORMED_GLYPHS = 3
const CMAP = 0
const ANY_TAG = 63

/**
 * Returns the characters that a font in WOFF2 (https://www.w3.org/TR/WOFF2/) draws, by their code points. Throws where
 * the bytes are no such font.
 */
export function woff2Characters(font: Buffer): ReadonlySet<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('This is no WOFF2 font')
  const packed = font.readUInt32BE(20)
  const { tables, end } = readDirectory(font, font.readUInt16BE(12))
  const data = brotliDecompressSync(font.subarray(end, end + packed))
  let start = 0
  for (const { tag, length } of tables) {
    if (tag === CMAP) return readCmap(data.subarray(start, start + length))
    start += length
  }
  throw new Error('This font has no table of characters')
}

interface Table {
  readonly tag: number
  readonly length: number
}

function readDirectory(
  font: Buffer,
  count: number
): { readonly tables: readonly Table[]; readonly end: number } {
  let at = HEADER
  const readNumber = (): number => {
    for (let value = 0; ;) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
  }
  const tables = Array.from({ length: count }, () => {
    const flags = font.readUInt8(at++)
    const [tag, version] = [flags & 0x3f, flags >> 6]
    if (tag === ANY_TAG) at += 4
    const plain = readNumber()
    const isTransformed = GLYPHS.has(tag) ? version !== UNTRANSFORMED_GLYPHS : version !== 0
    return { tag, length: isTransformed ? readNumber() : plain }
  })
  return { tables, end: at }
}

/** Reads the formats 4 and 12 of the table of characters, which say the same where a font has both. */
function readCmap(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>()
  for (let record = 0; record < cmap.readUInt16BE(2); record += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * record + 4))
    const format = table.readUInt16BE(0)
    const ranges = format === 4 ? shortRanges(table) : format === 12 ? longRanges(table) : []
    for (const [first, last] of ranges) for (let point = first; point <= last; point += 1) found.add(point)
  }
  return found
}

type Range = readonly [first: number, last: number]

function shortRanges(table: Buffer): readonly Range[] {
  const size = table.readUInt16BE(6)
  return Array.from({ length: size / 2 }, (_, index): Range => {
    const last = table.readUInt16BE(14 + 2 * index)
    return [table.readUInt16BE(16 + size + 2 * index), Math.min(last, 0xfffe)]
  })
}

function longRanges(table: Buffer): readonly Range[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index): Range => [
    table.readUInt32BE(16 + 12 * index),
    table.readUInt32BE(20 + 12 * index)
  ])
}
