/** Characters that have no width: soft hyphen, joiners, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
/** Left by decomposition. */
const MARKS = /\p{M}/gu

/** Returns the text without the characters that have no width. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/**
 * Returns the text in lower case without accents, ligatures or invisible characters: `Cœur` and `CŒUR` give `coeur`.
 * Compatibility decomposition does not open œ and æ, hence the two replacements.
 */
export function fold(text: string): string {
  return withoutInvisible(text.normalize('NFKD'))
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
}
