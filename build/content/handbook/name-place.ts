import { type NamedPlace, readPlace } from '../../../src/shared/content/ids'
import { plainText } from '../../../src/shared/content/text'
import { typeset } from '../typography'
import type { Places } from './places'

/** Returns a place with its title, the section's where it is one; null where there is no such place. */
export function namePlace(written: string, places: Places): NamedPlace | null {
  const place = readPlace(written)
  const known = place === null ? null : places.get(place.entry)
  if (place === null || !known) return null
  if (place.section === null) return { place, title: typeset(known.entry.matter.titre) }
  const use = known.entry.body.headings.find(({ heading }) => heading.id === place.section)
  return use === undefined ? null : { place, title: plainText(use.heading.children) }
}
