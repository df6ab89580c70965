import type { FoundPlace } from './draw-place'

/** Returns what to mark in the page of a place: `marks` of the answer, and the synonyms by which the place was found. */
export function marksFor(marks: string, { reasons }: FoundPlace): string {
  const synonyms = reasons.filter(({ by }) => by === 'sigle' || by === 'synonyme')
  return [...synonyms.map(({ words }) => `"${words}"`), marks].join(' ')
}
