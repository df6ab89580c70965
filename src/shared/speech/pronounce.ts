import type { Pronunciation } from '../content/pronunciations'

/** Returns a text as a voice should say it: each term of the list that stands as a word of its own, in its spoken form. */
export function createPronouncer(pronunciations: readonly Pronunciation[]): (text: string) => string {
  const spoken = new Map(pronunciations.map((one) => [one.written, one.spoken]))
  if (spoken.size === 0) return (text) => text
  // The longest first: « GPLv3 » before « GPL ».
  const terms = [...spoken.keys()].toSorted((a, b) => b.length - a.length).map(escaped)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => text.replace(pattern, (term) => spoken.get(term) ?? term)
}

function escaped(term: string): string {
  return term.replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&')
}
