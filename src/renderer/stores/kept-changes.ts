import { shallowRef, watch, type Ref } from 'vue'
import type { KeptChange } from '../../shared/changes/compare-kept'
import { useChanges } from './changes'
import { useVersions } from './versions'

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
      kept.value = await changes.keptSinceBefore().catch(() => new Map())
    },
    { immediate: true }
  )
  return kept
}
