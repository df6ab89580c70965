import type { SearchIndex } from './load'
import type { Passage } from './query'
import type { Exclusion } from './read-query'

/** How many documents are read for a phrase that must not be there; those after them that hold its words are refused unread. */
const READ = 500

/** Returns a function that tells, by its number, whether a document holds something that must not be there. */
export function createRefusal(
  index: Pick<SearchIndex, 'ids' | 'scoresOf' | 'holdsPhrase'>,
  passages: ReadonlyMap<string, Passage>,
  excluded: readonly Exclusion[]
): (document: number) => boolean {
  const refusals = excluded.map(({ terms, phrase }) => {
    const holding = terms.map((term) => new Set(index.scoresOf(term).documents))
    let left = READ
    return (document: number): boolean => {
      if (!holding.every((documents) => documents.has(document))) return false
      const passage = passages.get(index.ids[document] ?? '')
      if (phrase === null || passage === undefined || left === 0) return true
      left -= 1
      return index.holdsPhrase(passage, phrase)
    }
  })
  return (document) => refusals.some((refuses) => refuses(document))
}
