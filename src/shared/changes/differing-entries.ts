import * as v from 'valibot'
import { entryIdSchema, type EntryId } from '../content/ids'
import { entryIdOf, type Manifest } from '../content/pack'

/** Returns the ids of the entries whose files differ between two versions, or that only one of them has. */
export function differingEntries(before: Manifest, after: Manifest): readonly EntryId[] {
  const [old, next] = [digests(before), digests(after)]
  const ids = new Set([...old.keys(), ...next.keys()])
  return [...ids].filter((id) => old.get(id) !== next.get(id)).map((id) => v.parse(entryIdSchema, id))
}

function digests({ files }: Manifest): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, sha256 }) => {
      const id = entryIdOf(path)
      return id === null ? [] : [[id, sha256] as const]
    })
  )
}
