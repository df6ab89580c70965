import { findWords, type TextRange } from '../text/words'
import { readWord } from './analysis'

/** Returns where the words of a phrase (folded) follow each other in a text; ranges are sorted and disjoint. */
export function phraseRanges(text: string, phrase: readonly string[]): readonly TextRange[] {
  const words = phraseWords(text)
  const found: TextRange[] = []
  for (let index = 0; index + phrase.length <= words.length; index += 1) {
    if (!phrase.every((folded, offset) => words[index + offset]?.folded === folded)) continue
    const [first, last] = [words[index], words[index + phrase.length - 1]]
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end })
    index += phrase.length - 1
  }
  return found
}

/** Returns every word of a text folded, empty words and the parts of compounds included: what phrases are made of. */
export function phraseWords(text: string): readonly (TextRange & { readonly folded: string })[] {
  return (
    findWords(text)
      // The parts of a compound stand side by side; those of an article of law lie inside each other.
      .flatMap((word) => (word.parts[0]?.start === word.start ? word.parts : [word]))
      .map(({ start, end }) => ({ start, end, folded: readWord(text.slice(start, end)).folded }))
      .filter(({ folded }) => folded !== '')
  )
}
