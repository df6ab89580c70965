/** Half-open range of UTF-16 offsets in a text. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A word of a text, without the elision before it (`l’administration` gives the range of `administration`). */
export interface TextWord extends TextRange {
  /** The smaller words that a compound is made of, in order; none for a simple word. */
  readonly parts: readonly TextRange[]
}

/** Soft hyphens, joiners and the like belong to the word that they stand in; U+02BC is an apostrophe, not a letter. */
const LETTER = '[[\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]--[\\u02BC]]'
/** Without a letter before it a mark belongs to the sign that it stands on (`≭` may be written as two characters). */
const FIRST = '[[\\p{L}\\p{N}]--[\\u02BC]]'
const APOSTROPHE = '[\\u0027\\u0060\\u00B4\\u02BC\\u2018\\u2019\\u2032\\uFF07]'
/** Dashes too: they stand for hyphens in the references of pasted texts. */
const HYPHEN = '[\\u002D\\u2010-\\u2013\\u2212]'
const JOINER = '[\\u002D\\u2010\\u2011.\\/_@\\u00B7\\u0026]'
const SPACE = '[\\u0020\\u00A0\\u2000-\\u200A\\u202F]'

/** `l’`, `qu’`, `jusqu’`: passed over. Inside a word (`prud’hommes`) the same letters belong to it. */
const ELISION = `(?:[LDJMTSNCldjmtsnc]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi|JUS|LORS|PUIS|QUOI)?[Qq][Uu])${APOSTROPHE}(?=${LETTER})`
/** `L. 323-2`, `L.323-2`, `L 323-2`, `l323-2`; after a mere space, only what cannot be an elision and a quantity. */
const ARTICLE = `(?:[LRDlrd]|LO|lo)(?:\\*?\\.${SPACE}?|\\*|${SPACE}(?=\\d+${HYPHEN}\\d|\\d{3}))?\\d+(?:${HYPHEN}\\d+)*(?!${LETTER})`
/** `215 000` with any of the spaces that typography puts there. */
const THOUSANDS = `\\d{1,3}(?:${SPACE}\\d{3}){1,5}(?!${LETTER})`
/** `S.I.L.L.`; an accent may be a character of its own. */
const INITIAL = '\\p{L}\\p{M}*'
const ACRONYM = `${INITIAL}(?:\\.${INITIAL})+(?!${LETTER})`
/** `C++`, `C#`: without their signs they would be a letter. */
const SIGNED = `[CcFf](?:\\+\\+|#)(?!${LETTER})`
/** The rest of a compound is a group of its own: empty for a simple word. */
const COMPOUND = `${FIRST}${LETTER}*((?:(?:${JOINER}|${APOSTROPHE})${LETTER}+)*)`
/** Numbered groups: named ones make an object for every word of every text. */
const WORD = new RegExp(`(${ELISION})|(${ARTICLE})|(${THOUSANDS}|${ACRONYM}|${SIGNED})|${COMPOUND}`, 'gv')
const HAS_JOINER = new RegExp(JOINER, 'v')
const PART = new RegExp(`${LETTER}+(?:${APOSTROPHE}${LETTER}+)*`, 'gv')
const ARTICLE_NUMBER = new RegExp(`\\d+(?:${HYPHEN}\\d+)*`, 'v')
const DIGITS = /\d+/g

/** Is told of a word; `parts` is empty for a simple one. */
type Visit = (start: number, end: number, parts: readonly TextRange[]) => void

/** Returns the words of the text in order; never overlapping, possibly none. */
export function findWords(text: string): TextWord[] {
  const words: TextWord[] = []
  visitWords(text, (start, end, parts) => words.push({ start, end, parts }))
  return words
}

/** Tells of the words of a text in order, without making anything for each of them: texts are long. */
export function visitWords(text: string, visit: Visit): void {
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [found, elision, article, simple, rest] = match
    if (elision !== undefined) continue
    const start = match.index
    visit(
      start,
      start + found.length,
      simple === undefined && rest !== '' ? partsOf(found, article, start) : NONE
    )
  }
}

const NONE: readonly TextRange[] = []

function partsOf(found: string, article: string | undefined, start: number): readonly TextRange[] {
  if (article !== undefined) return articleNumbers(article, start)
  return HAS_JOINER.test(found) ? ranges(found, PART, start) : NONE
}

/** `L. 323-2` is also found by `323-2` and by `323`. */
function articleNumbers(article: string, start: number): TextRange[] {
  const digits = ranges(article, DIGITS, start)
  const number = { start: start + article.search(ARTICLE_NUMBER), end: start + article.length }
  return digits.length > 1 ? [number, ...digits] : digits
}

function ranges(text: string, pattern: RegExp, offset: number): TextRange[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length
  }))
}
