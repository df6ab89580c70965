/** Fewer characters are never cut: they fit the narrowest column. */
const LONGEST_WHOLE = 18
/** Fewer characters are not left alone on a line. */
const SHORTEST_PIECE = 5

/** First an address is cut where its parts are, then a long part at its signs; hyphens are browsers' own. */
const BETWEEN_PARTS = /(?<=[/?&#=])(?=[^/?&#=])/u
const AFTER_SIGNS = /(?<=[._@:;,~+%|\\-])(?=[^._@:;,~+%|\\-])/u
const HAS_DIGIT = /\p{Nd}/u
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/**
 * Returns the parts between which a word may be cut at the end of a line; joined they are the word. Addresses and
 * identifiers are cut after a sign, checksums and keys into equal parts. A word of letters is one part.
 */
export function breakPieces(word: string): readonly string[] {
  const parts = cutLong(word, (long) => joinShort(long.split(BETWEEN_PARTS)))
  const pieces = parts.flatMap((part) => cutLong(part, (long) => joinShort(long.split(AFTER_SIGNS))))
  return pieces.flatMap((piece) => cutLong(piece, cutCode))
}

function cutLong(word: string, cut: (word: string) => readonly string[]): readonly string[] {
  return word.length <= LONGEST_WHOLE ? [word] : cut(word)
}

function joinShort(parts: readonly string[]): readonly string[] {
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last !== undefined && last.length < SHORTEST_PIECE) joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  const tail = joined.at(-1)
  if (joined.length > 1 && tail !== undefined && tail.length < SHORTEST_PIECE)
    joined.splice(-2, 2, `${joined.at(-2) ?? ''}${tail}`)
  return joined
}

function cutCode(part: string): readonly string[] {
  if (!HAS_DIGIT.test(part)) return [part]
  const signs = [...graphemes.segment(part)].map(({ segment }) => segment)
  const size = Math.ceil(signs.length / Math.ceil(signs.length / LONGEST_WHOLE))
  return Array.from({ length: Math.ceil(signs.length / size) }, (_, index) =>
    signs.slice(index * size, (index + 1) * size).join('')
  )
}

/** Returns the offsets, in UTF-16 units, at which a text may be cut besides its spaces. */
export function breakOffsets(text: string): readonly number[] {
  const offsets: number[] = []
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    let offset = index
    for (const piece of breakPieces(word).slice(0, -1)) offsets.push((offset += piece.length))
  }
  return offsets
}
