import type { Place } from '../../../shared/model/ids'
import { explainHit, type HitReason } from '../../../shared/search/explain-hit'
import { cutAtRanges, markedRanges, type Piece } from '../../../shared/search/highlight'
import type { Marks } from '../../../shared/search/marks'
import { cutSnippet } from '../../../shared/search/snippet'
import type { Understanding } from '../../../shared/search/understand'
import type { Found } from './relevant-places'

/** A place that answers the query, ready to be drawn: texts are cut where the found words begin and end. */
export interface FoundPlace {
  readonly place: Place
  readonly title: readonly Piece[]
  /** Heading of the section; empty for the entry itself. */
  readonly heading: readonly Piece[]
  readonly snippet: readonly Piece[]
  readonly reasons: readonly HitReason[]
}

/** Returns a place with its found words marked, its best passage and why it was found. Reads its text: the costly part. */
export function drawPlace({ document, hit }: Found, marks: Marks, understanding: Understanding): FoundPlace {
  const mark = (text: string): readonly Piece[] => cutAtRanges(text, markedRanges(text, marks))
  const snippet = cutSnippet(document.text, marks)
  return {
    place: { entry: document.entry, section: document.section },
    title: mark(document.title),
    heading: mark(document.heading),
    snippet: cutAtRanges(snippet.text, snippet.ranges),
    reasons: explainHit(hit, document, understanding)
  }
}
