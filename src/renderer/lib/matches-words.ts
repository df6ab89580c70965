import { fold } from '../../shared/text/fold'

/** Returns whether every word typed stands somewhere in the texts; accents, case and kinds of apostrophe make no difference. */
export function matchesWords(typed: string, texts: readonly string[]): boolean {
  const within = plain(texts.join(' '))
  return plain(typed)
    .split(/\s+/)
    .every((word) => within.includes(word))
}

function plain(text: string): string {
  return fold(text).replaceAll('’', "'")
}
