import { compareEditions } from '../../../shared/changes/compare'
import type { ChangeKind } from '../../../shared/changes/change'
import { readEditions } from '../../../shared/changes/read-editions'
import type { Pack } from '../pack/open-pack'
import { editionFiles } from '../pack/read-pack-file'

/** How many places differ between two versions, by kind. */
export type ChangeCounts = Readonly<Record<ChangeKind, number>>

/**
 * Returns how many places differ. What is damaged in the version before counts as added: it must not keep a sound one away.
 * @throws where a file of the version after cannot be read or has another form
 */
export async function countChanges(before: Pack, after: Pack): Promise<ChangeCounts> {
  const editions = await readEditions(editionFiles(before), editionFiles(after), 'is left out')
  const counts = { added: 0, changed: 0, moved: 0, retired: 0 }
  for (const { kind } of compareEditions(...editions)) counts[kind] += 1
  return counts
}
