import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { MAX_SEARCH_LENGTH } from '../../shared/profile/kept-limits'
import type { Searches } from '../../shared/profile/searches'
import { bridge, unwrap } from '../bridge'

/** What the reader looked for, newest first. Main keeps it on this workstation, for as long as the reader wishes. */
export const useSearches = defineStore('searches', () => {
  const recent = shallowRef<readonly string[]>([])
  const kept = ref(true)

  function take(saved: Searches): void {
    recent.value = saved.recent
    kept.value = saved.kept
  }

  function save(next: readonly string[]): void {
    recent.value = next
    void unwrap(bridge.saveSearches({ kept: kept.value, recent: [...next] }))
  }

  /** Puts a search first, among those of other windows. Nothing where searches are not kept. */
  function add(search: string): void {
    const words = search.trim()
    if (!kept.value || words === '' || words.length > MAX_SEARCH_LENGTH) return
    void unwrap(bridge.addSearch(words)).then(take)
  }

  function clear(): void {
    save([])
  }

  /** Keeps searches from now on, or none, not even those that were. */
  function setKept(wanted: boolean): void {
    kept.value = wanted
    save(wanted ? recent.value : [])
  }

  return { recent, kept, take, add, clear, setKept }
})
