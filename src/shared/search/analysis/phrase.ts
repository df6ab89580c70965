import { type TextRange, visitWords } from '../../text/words'
import { toToken } from './analyse'

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

/** Returns every word of a text folded, stop words and the parts of compounds included: what phrases are made of. */
export function phraseWords(text: string): readonly (TextRange & { readonly folded: string })[] {
  const words: (TextRange & { readonly folded: string })[] = []
  visitPhraseWords(text, (folded, start, end) => words.push({ start, end, folded }))
  return words
}

/** Calls back for each word that `phraseWords` returns, without allocating an object for it. */
export function visitPhraseWords(
  text: string,
  visit: (folded: string, start: number, end: number) => void
): void {
  const visitWord = (start: number, end: number): void => {
    const { folded } = toToken(text.slice(start, end))
    if (folded !== '') visit(folded, start, end)
  }
  visitWords(text, (start, end, parts) => {
    // The parts of a compound stand side by side; those of an article of law lie inside each other.
    if (parts[0]?.start === start) for (const part of parts) visitWord(part.start, part.end)
    else visitWord(start, end)
  })
}
