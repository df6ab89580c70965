import type { ProsePassage } from '../model/passage'

/** A word of a passage and the offset at which it starts. */
export interface ProseWord {
  readonly text: string
  readonly start: number
}

/** Letters, with the apostrophes and hyphens between them; not glued to a digit. */
const WORD =
  /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}]*(?:['’\u2010\u2011-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}])/gu

/** Returns the words of a passage as an editor sees them: « l'administration » is one. */
export function wordsOf(passage: ProsePassage): ProseWord[] {
  return Array.from(passage.text.matchAll(WORD), (match) => ({ text: match[0], start: match.index }))
}

/** Returns the word without the elided word before it: « administration » of « l'administration ». */
export function withoutElision(word: string): string {
  return word.replace(/^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’](?=\p{L})/iu, '')
}
