import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { EntryId } from '../../shared/content/ids'
import type { RecentPages } from '../../shared/profile/recent-pages'
import { bridge, unwrap } from '../bridge'

/** The pages that were read last, newest first, and those read to their end. Main keeps them, for as long as the reader wishes. */
export const useRecentPages = defineStore('recent-pages', () => {
  const pages = shallowRef<RecentPages>({ kept: true, recent: [], finished: [] })
  const recent = computed<readonly EntryId[]>(() => pages.value.recent)
  const finished = computed<ReadonlySet<EntryId>>(() => new Set(pages.value.finished))
  const kept = computed(() => pages.value.kept)

  function take(saved: RecentPages): void {
    pages.value = saved
  }

  function save(next: RecentPages): void {
    take(next)
    void unwrap(bridge.savePages(next))
  }

  /** Puts a page first, among those of other windows. Nothing where pages are not kept. */
  function add(entry: EntryId): void {
    if (kept.value && recent.value[0] !== entry) void unwrap(bridge.addRecentPage(entry)).then(take)
  }

  /** Keeps that a page was read to its end, beside those of other windows. Nothing where pages are not kept. */
  function finish(entry: EntryId): void {
    if (kept.value && !finished.value.has(entry)) void unwrap(bridge.addFinishedPage(entry)).then(take)
  }

  function clear(): void {
    save({ kept: kept.value, recent: [], finished: [] })
  }

  /** Keeps pages from now on, or none, not even those that were. */
  function setKept(wanted: boolean): void {
    save(wanted ? { ...pages.value, kept: true } : { kept: false, recent: [], finished: [] })
  }

  return { recent, finished, kept, take, add, finish, clear, setKept }
})
