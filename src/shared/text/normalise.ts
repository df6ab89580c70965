/** What needs no look: most texts of a program, and half of the words of French. */
const PLAIN = /^[\0-\x7F]*$/
/** Signs without width that word processors and PDFs leave in what is pasted: they would part words that look whole. */
const PASTED = /[\u00AD\u200B\u2060\uFEFF]/g
/** « ﬁ » and the like, which PDFs have in the place of two letters. */
const LIGATURES = /[\uFB00-\uFB06]/g
/** Hyphens of their own, and the one that no line ends after. */
const HYPHENS = /[\u2010\u2011]/g

/**
 * Returns a text in the one form that is kept, shown and compared, whatever it was typed on or pasted from: accents composed
 * (Unicode normalisation form C; macOS decomposes them), plain hyphens, letters for the ligatures of fonts, and without the
 * invisible signs of pasted texts. What a reader sees of it is the same; twice gives the same as once.
 */
export function normaliseText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(PASTED, '')
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(HYPHENS, '-')
}

/** Returns any data with every text in it, names of fields included, as `normaliseText` gives it. */
export function normaliseData(data: unknown): unknown {
  if (typeof data === 'string') return normaliseText(data)
  if (Array.isArray(data)) return data.map(normaliseData)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [normaliseText(name), normaliseData(value)])
  )
}
