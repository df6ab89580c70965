/** Marks left by decomposition, and characters that have no width: soft hyphen, joiners, byte order mark. */
const INVISIBLE = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * Returns the text in lower case without accents, ligatures or invisible characters: `Cœur` and `CŒUR` give `coeur`.
 * Compatibility decomposition does not open œ and æ, hence the two replacements.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
}
