import { kindOf } from '../../../src/shared/content/kinds'
import { type Place, placeKey } from '../../../src/shared/content/ids'
import type { ParsedEntry } from '../entry/parse-entry'

/** Returns, for each entry whose page lists them, the places whose text leads to it, in the order given. */
export function usesOf(entries: readonly ParsedEntry[]): ReadonlyMap<string, readonly Place[]> {
  const cited = new Set(entries.flatMap(({ matter }) => (kindOf(matter.type).listsUses ? [matter.id] : [])))
  const uses = new Map<string, Map<string, Place>>()
  for (const { matter, body } of entries) {
    for (const { link, line } of body.links) {
      if (link.entry === matter.id || !cited.has(link.entry)) continue
      const section = body.headings.findLast((heading) => heading.line <= line)?.heading.id ?? null
      const place = { entry: matter.id, section }
      const known = uses.get(link.entry) ?? new Map<string, Place>()
      uses.set(link.entry, known.set(placeKey(place), place))
    }
  }
  return new Map([...uses].map(([id, places]) => [id, [...places.values()]]))
}
