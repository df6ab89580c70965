import { fold } from '../../shared/text/fold'

/** Returns whether every word typed stands somewhere in the texts; accents, case, kinds of apostrophe and of dash make no difference. */
export function matchesWords(typed: string, texts: readonly string[]): boolean {
  const within = fold(texts.join(' '))
  return fold(typed)
    .split(/\s+/)
    .every((word) => within.includes(word))
}
