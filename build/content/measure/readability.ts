import type { ProsePassage } from '../model/passage'
import { wordsOf } from '../language/words'

/** What reading a text asks for. */
export interface Readability {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
}

/** Returns the counts of some passages; each passage ends a sentence, since titles and items have no full stop. */
export function countText(passages: readonly ProsePassage[]): Readability {
  const counts = passages.map((passage) => {
    const words = wordsOf(passage)
    return {
      words: words.length,
      sentences: words.length === 0 ? 0 : countSentences(passage.text),
      syllables: words.reduce((sum, { text }) => sum + countSyllables(text), 0)
    }
  })
  return {
    words: sum(counts.map(({ words }) => words)),
    sentences: sum(counts.map(({ sentences }) => sentences)),
    syllables: sum(counts.map(({ syllables }) => syllables))
  }
}

/**
 * Returns the Flesch score adapted to French by Kandel and Moles (1958): 207 − 1.015 × words a sentence − 73.6 ×
 * syllables a word. Higher is easier; most texts lie between 0 and 100. Null without a sentence.
 */
export function kandelMoles({ words, sentences, syllables }: Readability): number | null {
  if (words === 0 || sentences === 0) return null
  return Math.round(207 - 1.015 * (words / sentences) - 73.6 * (syllables / words))
}

/** Returns the minutes that reading takes at 200 words a minute, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 200))
}

/** Groups of vowels, less a mute ending; exact enough to compare pages with each other. */
function countSyllables(word: string): number {
  const spoken = word.toLowerCase().replace(/(?<=\p{L}{2})(?:es?|ent)$/u, '')
  return Math.max(1, spoken.match(/[aeiouyàâäéèêëîïôöùûüÿœæ]+/g)?.length ?? 0)
}

function countSentences(text: string): number {
  return Math.max(1, text.match(/[.!?…]+(?=[\s»)]|$)/g)?.length ?? 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
