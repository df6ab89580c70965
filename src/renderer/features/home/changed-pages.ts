import { splitPlaceKey } from '../../../shared/content/ids'

/** Returns the ids of the pages of changed places, each once: those that the reader kept or read first, else in their order. */
export function changedPages(keys: Iterable<string>, kept: ReadonlySet<string>): readonly string[] {
  const ids = [...new Set([...keys].map((key) => splitPlaceKey(key).entry))]
  return [...ids.filter((id) => kept.has(id)), ...ids.filter((id) => !kept.has(id))]
}
