import { differingEntries } from '../../../shared/changes/differing-entries'
import type { Edition } from '../../../shared/changes/edition'
import { entrySchema } from '../../../shared/content/entry'
import type { EntryId } from '../../../shared/content/ids'
import { contentsSchema, entryFile, PACK_FILES } from '../../../shared/content/pack'
import type { Pack } from './open-pack'
import { readPackFile } from './read-pack-file'

/** What is done about an entry that cannot be read: the whole reading fails, or it is left out. */
type Damage = 'fails' | 'is left out'

/**
 * Returns two versions as far as they differ.
 * @param damage of the version before; in the version after it always fails
 * @throws where a file cannot be read or has another form
 */
export async function readEditions(
  before: Pack,
  after: Pack,
  damage: Damage = 'fails'
): Promise<readonly [Edition, Edition]> {
  const differing = differingEntries(before.manifest, after.manifest)
  return Promise.all([readEdition(before, differing, damage), readEdition(after, differing, 'fails')])
}

async function readEdition(pack: Pack, ids: readonly EntryId[], damage: Damage): Promise<Edition> {
  const contents = await readPackFile(pack, PACK_FILES.contents, contentsSchema)
  const own = ids.filter((id) => contents.entries.some((entry) => entry.id === id))
  const entries = await Promise.all(
    own.map(async (id) =>
      readPackFile(pack, entryFile(id), entrySchema)
        .then((entry) => [id, entry] as const)
        .catch((error: unknown) => {
          if (damage === 'fails') throw error
          return null
        })
    )
  )
  return { contents, entries: new Map(entries.filter((entry) => entry !== null)) }
}
