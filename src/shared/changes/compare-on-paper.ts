import { sectionsWithin } from '../content/sections'
import type { Place } from '../content/ids'
import type { Contents } from '../content/pack'
import { placeOfChange, type Change } from './change'
import { compareEditions } from './compare'
import type { Edition } from './edition'

/** Returns what differs of all that is printed for a place: an entry with its sections, a section with those below it. */
export function compareOnPaper(before: Edition, after: Edition, place: Place): readonly Change[] {
  const printed = new Set<string | null>(
    [before, after].flatMap(({ contents }) => sectionsOf(contents, place))
  )
  const isPrinted = ({ entry, section }: Place): boolean =>
    entry === place.entry && (place.section === null || printed.has(section))
  return compareEditions(before, after).filter(
    (change) => isPrinted(placeOfChange(change)) || ('before' in change && isPrinted(change.before.place))
  )
}

function sectionsOf({ entries }: Contents, { entry, section }: Place): readonly string[] {
  const sections = entries.find(({ id }) => id === entry)?.sections ?? []
  return section === null ? [] : sectionsWithin(sections, section)
}
