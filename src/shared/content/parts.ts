import type { EntrySummary } from './entry'
import { type Hue, HUES } from './hues'

/** A chapter at the top of the handbook: its rank from 1, and its colour. */
export interface Part {
  readonly entry: EntrySummary
  readonly number: number
  readonly hue: Hue
}

/**
 * Returns the parts of a handbook in reading order, from the entries at its top. An introduction is not a part. A part
 * without a colour of its own takes that of its rank, and the eighth is followed by the first again.
 */
export function partsOf(top: readonly EntrySummary[]): readonly Part[] {
  return top
    .filter((entry) => entry.introduction !== true)
    .map((entry, index) => ({
      entry,
      number: index + 1,
      hue: entry.hue ?? HUES[index % HUES.length] ?? HUES[0]
    }))
}
