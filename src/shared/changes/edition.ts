import type { Entry, EntrySummary } from '../content/entry'
import type { EntryId, Place } from '../content/ids'
import type { Contents } from '../content/pack'
import type { PlaceText } from './change'
import { sectionTexts, type SectionText } from './section-texts'

/** A version of the content, as far as it has to be compared. */
export interface Edition {
  readonly contents: Contents
  /** Entries whose files differ between the two versions, or that only one has. */
  readonly entries: ReadonlyMap<EntryId, Entry>
}

export type LocatedSection = SectionText & PlaceText

const summaries = new WeakMap<Contents, ReadonlyMap<EntryId, EntrySummary>>()

/** Returns what the contents say of an entry, undefined where they do not have it. */
export function findSummary({ contents }: Pick<Edition, 'contents'>, id: EntryId): EntrySummary | undefined {
  const known = summaries.get(contents) ?? new Map(contents.entries.map((entry) => [entry.id, entry]))
  summaries.set(contents, known)
  return known.get(id)
}

/** Returns the titles above an entry, outermost first. */
function pathOf(edition: Edition, id: EntryId): readonly string[] {
  const parent = findSummary(edition, id)?.parent ?? null
  const above = parent === null ? undefined : findSummary(edition, parent)
  return above === undefined ? [] : [...pathOf(edition, above.id), above.title]
}

/** Returns the sections of an entry with where they stand; none where the entry is not at hand. */
export function locateSections(edition: Edition, id: EntryId): readonly LocatedSection[] {
  const entry = edition.entries.get(id)
  if (!entry) return []
  const path = pathOf(edition, id)
  return sectionTexts(entry).map((text) => ({
    ...text,
    place: { entry: id, section: text.section },
    path: text.section === null ? path : [...path, entry.title]
  }))
}

/** Returns the text of a whole entry, headings included, or of one of its sections; null where there is none. */
export function textOf(edition: Edition, place: Place): PlaceText | null {
  const title = findSummary(edition, place.entry)?.title
  if (title === undefined) return null
  const sections = locateSections(edition, place.entry)
  if (place.section !== null) return sections.find(({ section }) => section === place.section) ?? null
  const paragraphs = sections.flatMap((one) =>
    one.section === null ? one.paragraphs : [one.title, ...one.paragraphs]
  )
  return { place, title, path: pathOf(edition, place.entry), paragraphs }
}
