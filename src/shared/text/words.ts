/** Half-open range of UTF-16 offsets in a text. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A word of a text, without the elisions before it (`l’administration` gives the range of `administration`). */
export interface TextWord extends TextRange {
  /** The smaller words that it is made of, in order; the word itself where it is simple. */
  readonly parts: readonly TextRange[]
}

/** Soft hyphens, joiners and the like belong to the word that they stand in; U+02BC is an apostrophe, not a letter. */
const LETTER = '[[\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]--[\\u02BC]]'
const APOSTROPHE = '[\\u0027\\u0060\\u00B4\\u02BC\\u2018\\u2019\\u2032\\uFF07]'
const HYPHEN = '[\\u002D\\u2010\\u2011]'
const CONNECTOR = '[\\u002D\\u2010\\u2011.\\/_@\\u00B7\\u0026]'
const SPACE = '[\\u0020\\u00A0\\u2009\\u202F]'

/** `L. 323-2`, `L.323-2`, `L 323-2`, `l323-2`; after a mere space, only what cannot be an elision and a quantity. */
const ARTICLE = `(?:[LRDlrd]|LO|lo)(?:\\*?\\.${SPACE}?|\\*|${SPACE}(?=\\d+-\\d|\\d{3}))?\\d+(?:${HYPHEN}\\d+)*(?!${LETTER})`
/** `215 000` with any of the spaces that typography puts there. */
const THOUSANDS = `\\d{1,3}(?:${SPACE}\\d{3}){1,5}(?!${LETTER})`
/** `S.I.L.L.` */
const ACRONYM = `\\p{L}(?:\\.\\p{L})+(?!${LETTER})`
const COMPOUND = `${LETTER}+(?:(?:${CONNECTOR}|${APOSTROPHE})${LETTER}+)*`
const WORD = new RegExp(
  `(?<!${LETTER})(?:(?<article>${ARTICLE})|(?<simple>${THOUSANDS}|${ACRONYM}))|${COMPOUND}`,
  'gv'
)

const ELISION = new RegExp(
  `(?:[LDJMTSNCldjmtsnc]|[Qq][Uu]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi|JUS|LORS|PUIS|QUOI)[Qq][Uu])${APOSTROPHE}(?=${LETTER})`,
  'vy'
)
const PART = new RegExp(`${LETTER}+(?:${APOSTROPHE}${LETTER}+)*`, 'gv')
const ARTICLE_NUMBER = new RegExp(`\\d+(?:${HYPHEN}\\d+)*`, 'v')
const DIGITS = /\d+/g

/** Returns the words of the text in order; never overlapping, possibly none. */
export function findWords(text: string): TextWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const whole = { start: match.index, end: match.index + match[0].length }
    if (match.groups?.['simple'] !== undefined) return { ...whole, parts: [whole] }
    if (match.groups?.['article'] !== undefined) return { ...whole, parts: articleNumbers(match[0], whole) }
    const parts = ranges(match[0], PART, whole.start).map((part) => withoutElisions(text, part))
    return { start: parts[0]?.start ?? whole.start, end: whole.end, parts }
  })
}

/** `L. 323-2` is also found by `323-2` and by `323`. */
function articleNumbers(article: string, { start, end }: TextRange): TextRange[] {
  const digits = ranges(article, DIGITS, start)
  const number = start + article.search(ARTICLE_NUMBER)
  return digits.length > 1 ? [{ start: number, end }, ...digits] : digits
}

function ranges(text: string, pattern: RegExp, offset: number): TextRange[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length
  }))
}

function withoutElisions(text: string, part: TextRange): TextRange {
  let { start } = part
  for (ELISION.lastIndex = start; ELISION.test(text) && ELISION.lastIndex < part.end;)
    start = ELISION.lastIndex
  return { start, end: part.end }
}
