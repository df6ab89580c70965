import type { EntryId, NamedPlace } from '../../shared/content/ids'

/** A step of a guided reading, as far as a reader is with it. */
export interface StepRead extends NamedPlace {
  readonly read: boolean
  /** Time to read it; at least 1. */
  readonly minutes: number
}

/** How far a reader is with a guided reading. */
export interface PathProgress {
  readonly steps: readonly StepRead[]
  readonly read: number
  /** Time to read what is left. */
  readonly minutes: number
  /** The first step that was not read; null where all were. */
  readonly next: StepRead | null
}

/**
 * Returns how far a reader is with a guided reading.
 * @param isRead tells whether a page was read to its end
 * @param minutesOf reading time of a page, in minutes; undefined where it is less than one
 */
export function pathProgress(
  steps: readonly NamedPlace[],
  isRead: (entry: EntryId) => boolean,
  minutesOf: (entry: EntryId) => number | undefined
): PathProgress {
  const all = steps.map((step) => ({
    ...step,
    read: isRead(step.place.entry),
    minutes: minutesOf(step.place.entry) ?? 1
  }))
  const left = all.filter(({ read }) => !read)
  return {
    steps: all,
    read: all.length - left.length,
    minutes: left.reduce((sum, { minutes }) => sum + minutes, 0),
    next: left[0] ?? null
  }
}
