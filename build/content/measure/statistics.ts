import { ENTRY_TYPES, type EntryType } from '../../../src/shared/content/kinds'
import { hasReviewLapsed } from '../checks/review-dates'
import type { Handbook } from '../handbook/read-handbook'
import { countText, kandelMoles, readingMinutes } from './readability'

/** What one entry, or all of a type, asks of its reader. */
export interface Statistics {
  readonly entries: number
  readonly words: number
  readonly minutes: number
  readonly wordsPerSentence: number
  /** Kandel and Moles; null without a sentence. */
  readonly readability: number | null
  readonly reviewsDue: number
}

/** An entry's statistics. */
export interface EntryStatistics extends Statistics {
  readonly id: string
  readonly type: EntryType
}

/** Returns the statistics of each entry, of each type and of the whole; reviews are counted from `today` (`YYYY-MM-DD`). */
export function measureStatistics(
  handbook: Handbook,
  today: string
): {
  readonly entries: readonly EntryStatistics[]
  readonly types: readonly (Statistics & { readonly type: EntryType })[]
  readonly all: Statistics
} {
  const counted = handbook.entries.map(({ matter, passages }) => ({
    id: matter.id,
    type: matter.type,
    ...countText(passages),
    entries: 1,
    reviewsDue: hasReviewLapsed(matter.revu_le, today) ? 1 : 0
  }))
  const types = ENTRY_TYPES.map((type) => ({ type, counted: counted.filter((entry) => entry.type === type) }))
  return {
    entries: counted.map((entry) => ({ id: entry.id, type: entry.type, ...summarise([entry]) })),
    types: types.map(({ type, counted: some }) => ({ type, ...summarise(some) })),
    all: summarise(counted)
  }
}

interface Counted {
  readonly words: number
  readonly sentences: number
  readonly syllables: number
  readonly entries: number
  readonly reviewsDue: number
}

function summarise(counted: readonly Counted[]): Statistics {
  const total = (key: keyof Counted): number => counted.reduce((sum, item) => sum + item[key], 0)
  const [words, sentences] = [total('words'), total('sentences')]
  return {
    entries: total('entries'),
    words,
    minutes: words === 0 ? 0 : readingMinutes(words),
    wordsPerSentence: sentences === 0 ? 0 : Math.round((words / sentences) * 10) / 10,
    readability: kandelMoles({ words, sentences, syllables: total('syllables') }),
    reviewsDue: total('reviewsDue')
  }
}
