import { sectionsWithin } from '../content/sections'
import { placeKey, type Place } from '../content/ids'
import type { Change, PlaceText } from './change'
import { compareEditions } from './compare'
import { locateSections, type Edition } from './edition'

/** What became of something that was there before. */
export type KeptChange = Exclude<Change, { kind: 'added' }>

/**
 * Returns what became of every place that an older version had and that differs now, by its key in that version. A place
 * is all that is read under its title: an entry with its sections, a section with those below it.
 */
export function compareKept(before: Edition, after: Edition): ReadonlyMap<string, KeptChange> {
  const gone = compareEditions(before, after).filter(({ kind }) => kind === 'moved' || kind === 'retired')
  const changed = before.contents.entries.flatMap(({ id, sections }) =>
    [null, ...sections.map((section) => section.id)].flatMap((section) =>
      differenceOf(before, after, { entry: id, section })
    )
  )
  const known = [...gone, ...changed].filter((change) => change.kind !== 'added')
  return new Map(known.map((change) => [placeKey(change.before.place), change]))
}

function differenceOf(before: Edition, after: Edition, place: Place): readonly Change[] {
  const [old, now] = [wholeText(before, place), wholeText(after, place)]
  if (old === null || now === null) return []
  const data = old.data !== now.data
  const same = old.title === now.title && old.paragraphs.join('\n') === now.paragraphs.join('\n')
  return data || !same ? [{ kind: 'changed', before: old, after: now, data }] : []
}

/** Returns a place with all that stands under its title, headings included; null where the version does not have it. */
function wholeText(edition: Edition, place: Place): (PlaceText & { readonly data: string }) | null {
  const sections = locateSections(edition, place.entry)
  const own = sections.find(({ section }) => section === place.section)
  if (own === undefined) return null
  const entry = edition.contents.entries.find(({ id }) => id === place.entry)
  const within = new Set<string | null>(
    place.section === null
      ? sections.map(({ section }) => section)
      : sectionsWithin(entry?.sections ?? [], place.section)
  )
  const below = sections.filter((one) => one !== own && within.has(one.section))
  return {
    ...{ place, title: own.title, path: own.path, data: own.data },
    paragraphs: [...own.paragraphs, ...below.flatMap(({ title, paragraphs }) => [title, ...paragraphs])]
  }
}
