import { judgePack } from '../../../shared/content/judge-pack'
import { openPack } from '../pack/open-pack'
import { countChanges, type ChangeCounts } from './count-changes'

/** What a version changes, or why this application could not show it. */
export type PackExamination =
  | { readonly ok: true; readonly changes: ChangeCounts }
  /** In English, for the log. */
  | { readonly ok: false; readonly detail: string }

/**
 * Reads all of an unpacked version as readers will, and compares it with the one that is read.
 * @param before folder of the version that is read
 * @throws where that one cannot be opened any more
 */
export async function examinePack(before: string, after: string): Promise<PackExamination> {
  const [old, next] = await Promise.all([openPack(before), openPack(after)])
  if (!old.ok) throw new Error(`${old.failure.file}: ${old.failure.detail}`)
  if (!next.ok) return { ok: false, detail: `${next.failure.file}: ${next.failure.detail}` }
  const { pack } = next
  const fault = await judgePack(pack.manifest, async (file) => {
    const read = await pack.read(file)
    return read.kind === 'found' ? decodeUtf8(read.bytes) : null
  })
  if (fault !== null) return { ok: false, detail: `${fault.file}: ${fault.detail}` }
  return { ok: true, changes: await countChanges(old.pack, pack) }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
