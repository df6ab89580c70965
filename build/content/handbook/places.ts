import type { ParsedEntry } from '../entry/parse-entry'
import type { Handbook } from './read-handbook'

/** What the handbook holds under an id; null for a file whose front matter cannot be used, so that its faults are told once. */
export type Places = ReadonlyMap<string, KnownEntry | null>

export interface KnownEntry {
  readonly entry: ParsedEntry
  readonly sections: ReadonlySet<string>
}

/** Returns every entry by id; where two files bear the same id, the first by path. */
export function placesOf(handbook: Handbook): Places {
  const places = new Map<string, KnownEntry | null>()
  for (const entry of handbook.entries) {
    if (places.has(entry.matter.id)) continue
    const sections = new Set<string>(entry.body.headings.map(({ heading }) => heading.id))
    places.set(entry.matter.id, { entry, sections })
  }
  for (const { file: path } of handbook.unusable) {
    const id = path.replace(/^.*\//, '').replace(/\.md$/, '')
    if (!places.has(id)) places.set(id, null)
  }
  return places
}
