import type { Entry } from '../content/entry'
import type { EntryId } from '../content/ids'
import type { Contents, Manifest } from '../content/pack'
import { differingEntries } from './differing-entries'
import type { Edition } from './edition'

/** How to read the files of a version that a comparison needs; each rejects where the file cannot be read. */
export interface EditionFiles {
  readonly manifest: () => Promise<Manifest>
  readonly contents: () => Promise<Contents>
  readonly entry: (id: string) => Promise<Entry>
}

/** What is done about an entry that cannot be read: the whole reading fails, or it is left out. */
type Damage = 'fails' | 'is left out'

/**
 * Returns two versions as far as they differ.
 * @param damage of the version before; in the version after it always fails
 * @throws where a file cannot be read or has another form
 */
export async function readEditions(
  before: EditionFiles,
  after: EditionFiles,
  damage: Damage = 'fails'
): Promise<readonly [Edition, Edition]> {
  const differing = differingEntries(await before.manifest(), await after.manifest())
  return Promise.all([readEdition(before, differing, damage), readEdition(after, differing, 'fails')])
}

async function readEdition(files: EditionFiles, ids: readonly EntryId[], damage: Damage): Promise<Edition> {
  const contents = await files.contents()
  const known = new Set<string>(contents.entries.map(({ id }) => id))
  const entries = await Promise.all(
    ids
      .filter((id) => known.has(id))
      .map((id) =>
        files
          .entry(id)
          .then((entry) => [id, entry] as const)
          .catch((error: unknown) => {
            if (damage === 'fails') throw error
            return null
          })
      )
  )
  return { contents, entries: new Map(entries.filter((entry) => entry !== null)) }
}
