import { shallowRef, watch, type Ref } from 'vue'
import type { Change } from '../../shared/changes/change'
import { placeKey } from '../../shared/model/ids'
import { useChanges } from './changes'
import { useVersions } from './versions'

/** What became of something that was there before. */
export type KeptChange = Exclude<Change, { kind: 'added' }>

/**
 * Returns what became of the places that a reader may have kept, since the version that was read before: by their key in
 * that version. Empty where that version is gone or cannot be read, for what was kept is shown all the same.
 */
export function useKeptChanges(): Readonly<Ref<ReadonlyMap<string, KeptChange>>> {
  const versions = useVersions()
  const changes = useChanges()
  const kept = shallowRef<ReadonlyMap<string, KeptChange>>(new Map())
  watch(
    () => versions.status?.active,
    async () => {
      const found = await changes.sinceBefore().catch((): readonly Change[] => [])
      const known = found.filter((change) => change.kind !== 'added')
      kept.value = new Map(known.map((change) => [placeKey(change.before.place), change]))
    },
    { immediate: true }
  )
  return kept
}
