import { normaliseText } from './normalise'

/** Characters that have no width: soft hyphen, joiners, byte order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
/** Left by decomposition. */
const MARKS = /\p{M}/gu
/** Kinds of apostrophe, and what stands for one; before decomposition, which parts some of them. */
const APOSTROPHES = /[\u00B4\u02BC\u2018\u2019\u2032\uFF07]/g
/** Dashes are hyphens to whoever looks for « L. 323-2 » in a text that a word processor « corrected ». */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g

/** Returns the text without the characters that have no width. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/**
 * Returns what texts are compared by where a reader would see no difference, or none that counts: in lower case, without
 * accents, ligatures or invisible characters, with plain spaces, apostrophes and hyphens. `Cœur` and `CŒUR` give `coeur`,
 * « L. 323–2 » gives « l. 323-2 ». Compatibility decomposition does not open œ and æ, hence the two replacements.
 */
export function fold(text: string): string {
  return withoutInvisible(normaliseText(text))
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
}
