import { differingEntries } from '../../shared/changes/differing-entries'
import type { Edition } from '../../shared/changes/edition'
import type { EntryId } from '../../shared/content/ids'
import { versionFiles, type VersionFiles } from './pack'

/** Returns two versions as far as they differ; throws PackError, or ValiError for another form. */
export async function readEditions(from: string, to: string): Promise<readonly [Edition, Edition]> {
  const [before, after] = [versionFiles(from), versionFiles(to)]
  const ids = differingEntries(await before.manifest(), await after.manifest())
  return Promise.all([readEdition(before, ids), readEdition(after, ids)])
}

async function readEdition(files: VersionFiles, ids: readonly EntryId[]): Promise<Edition> {
  const contents = await files.contents()
  const known = new Set<string>(contents.entries.map(({ id }) => id))
  const own = ids.filter((id) => known.has(id))
  const entries = await Promise.all(own.map(async (id) => [id, await files.entry(id)] as const))
  return { contents, entries: new Map(entries) }
}
