import * as v from 'valibot'
import { compareEditions } from '../../../shared/changes/compare'
import type { ChangeKind } from '../../../shared/changes/change'
import type { Edition } from '../../../shared/changes/edition'
import { differingEntries } from '../../../shared/changes/differing-entries'
import { entrySchema } from '../../../shared/model/entry'
import type { EntryId } from '../../../shared/model/ids'
import { contentsSchema, entryFile, PACK_FILES } from '../../../shared/model/pack'
import type { Library } from '../library'

/** How many places differ between two versions, by kind. */
export type ChangeCounts = Readonly<Record<ChangeKind, number>>

/**
 * Returns how many places differ. What is damaged in the version before counts as added: it must not keep a sound one away.
 * @throws where a file of the version after cannot be read or has another form
 */
export async function countChanges(before: Library, after: Library): Promise<ChangeCounts> {
  const differing = differingEntries(before.manifest, after.manifest)
  const [old, next] = await Promise.all([
    readEdition(before, differing, () => null),
    readEdition(after, differing, (error) => {
      throw error
    })
  ])
  const counts = { added: 0, changed: 0, moved: 0, retired: 0 }
  for (const { kind } of compareEditions(old, next)) counts[kind] += 1
  return counts
}

async function readEdition(
  library: Library,
  ids: readonly EntryId[],
  onDamage: (error: unknown) => null
): Promise<Edition> {
  const contents = v.parse(contentsSchema, await readJson(library, PACK_FILES.contents))
  const own = ids.filter((id) => contents.entries.some((entry) => entry.id === id))
  const entries = await Promise.all(
    own.map(async (id) =>
      readJson(library, entryFile(id))
        .then((json) => [id, v.parse(entrySchema, json)] as const)
        .catch(onDamage)
    )
  )
  return { contents, entries: new Map(entries.filter((entry) => entry !== null)) }
}

async function readJson(library: Library, file: string): Promise<unknown> {
  const read = await library.read(file)
  if (read.kind !== 'found') throw new Error(`${file}: ${read.kind}`)
  return JSON.parse(Buffer.from(read.bytes).toString('utf8'))
}
