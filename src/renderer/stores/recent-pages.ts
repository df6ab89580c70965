import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { EntryId } from '../../shared/content/ids'
import type { RecentPages } from '../../shared/profile/recent-pages'
import { bridge, unwrap } from '../bridge'

/** The pages that were read last, newest first. Main keeps them on this workstation, for as long as the reader wishes. */
export const useRecentPages = defineStore('recent-pages', () => {
  const recent = shallowRef<readonly EntryId[]>([])
  const kept = ref(true)

  function take(saved: RecentPages): void {
    recent.value = saved.recent
    kept.value = saved.kept
  }

  function save(next: readonly EntryId[]): void {
    recent.value = next
    void unwrap(bridge.savePages({ kept: kept.value, recent: [...next] }))
  }

  /** Puts a page first, among those of other windows. Nothing where pages are not kept. */
  function add(entry: EntryId): void {
    if (!kept.value || recent.value[0] === entry) return
    void unwrap(bridge.addRecentPage(entry)).then(take)
  }

  function clear(): void {
    save([])
  }

  /** Keeps pages from now on, or none, not even those that were. */
  function setKept(wanted: boolean): void {
    kept.value = wanted
    save(wanted ? recent.value : [])
  }

  return { recent, kept, take, add, clear, setKept }
})
