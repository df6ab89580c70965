/**
 * Stop words, folded: articles, pronouns, prepositions, the commonest forms of être and avoir, and the letters that an
 * elision leaves alone. Kept short on purpose: no word with a meaning of its own (sans, contre, pas) and none that is
 * also an acronym in these texts (si, os, ia).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a à l d j m t s n c y
  le la les un une des du de au aux
  et ou mais donc car ni que qui quoi dont qu
  je tu il elle on nous vous ils elles me te se lui leur leurs
  ce cet cette ces ceci cela ca
  mon ma mes ton ta tes son sa ses notre nos votre vos
  dans par pour sur en avec
  est sont etre ete ont ai as avez avons suis etes etait
  comme ainsi aussi tres`.split(/\s+/)
)

/** Words that only an accent tells from a stop word: « est-ce sûr » asks something, « sur » does not. */
const TOLD_BY_ACCENT: ReadonlySet<string> = new Set(['sûr'])

/** Returns whether a word, as written in lower case and folded, is too common to be searched. */
export function isStopWord(word: { readonly written: string; readonly folded: string }): boolean {
  return word.folded === '' || (STOP_WORDS.has(word.folded) && !TOLD_BY_ACCENT.has(word.written))
}
