import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import type { EntryId, Place } from '../../shared/content/ids'
import type { Reading } from '../../shared/profile/session'
import { bridge, unwrap } from '../bridge'
import { afterVisit, aroundShown, type HistoryPlace, type VisitedPages } from '../lib/visited-pages'
import { useRecentPages } from './recent-pages'
import { useSearches } from './searches'

/** Where the reader is and how the contents stand, kept so that the next start opens there. */
export const useReading = defineStore('reading', () => {
  const recentPages = useRecentPages()
  const searches = useSearches()
  const path = ref('/')
  const scroll = ref(0)
  const contentsFolded = ref(false)
  const expanded = reactive(new Set<EntryId>())
  const zoom = ref(1)
  const history = shallowRef<VisitedPages>({ visits: [], first: 0, at: 0 })
  /** The section in view, while an entry is read. */
  const place = shallowRef<Place | null>(null)
  /** The last section that was read, kept while other pages are looked at. */
  const lastRead = shallowRef<Place | null>(null)

  const state = computed<Reading>(() => ({
    path: path.value,
    scroll: scroll.value,
    ...aroundShown(history.value),
    contentsFolded: contentsFolded.value,
    expanded: [...expanded],
    lastRead: lastRead.value
  }))

  function take(saved: Reading, zoomFactor: number): void {
    path.value = saved.path
    scroll.value = saved.scroll
    contentsFolded.value = saved.contentsFolded
    for (const id of saved.expanded) expanded.add(id)
    lastRead.value = saved.lastRead
    zoom.value = zoomFactor
    const { before, after, ...shown } = saved
    const visits = [...before, { path: shown.path, scroll: shown.scroll }, ...after]
    history.value = { visits, first: 0, at: before.length }
  }

  // Who clears one clears the other: a history tells both.
  watch([() => recentPages.recent.length, () => searches.recent.length], (now, before) => {
    if (now.some((count, index) => count === 0 && before[index] !== 0)) forgetVisits()
  })

  /** Forgets which pages were shown before and after this one. */
  function forgetVisits(): void {
    const { at } = history.value
    history.value = { visits: [{ path: path.value, scroll: scroll.value }], first: at, at }
  }

  /** The history of this page begins elsewhere in that of the window: it was loaded anew. */
  function beginHistoryAt(position: number): void {
    const { visits, first, at } = history.value
    history.value = { visits, first: first + position - at, at: position }
  }

  function save(): void {
    void unwrap(bridge.saveReading(state.value))
  }

  function moveTo(newPath: string, newScroll: number, place: HistoryPlace): void {
    if (path.value === newPath && scroll.value === newScroll && history.value.at === place.position) return
    path.value = newPath
    scroll.value = newScroll
    history.value = afterVisit(history.value, { path: newPath, scroll: newScroll }, place)
    save()
  }

  function setFolded(folded: boolean): void {
    contentsFolded.value = folded
    save()
  }

  /** Opens or closes branches of the contents tree. */
  function setExpanded(ids: readonly EntryId[], open: boolean): void {
    for (const id of ids) {
      if (open) expanded.add(id)
      else expanded.delete(id)
    }
    save()
  }

  function setPlace(next: Place | null): void {
    place.value = next
    if (next === null) return
    const isOtherPage = next.entry !== lastRead.value?.entry
    lastRead.value = next
    recentPages.add(next.entry)
    if (isOtherPage) save()
  }

  async function changeZoom(step: 'in' | 'out' | 'reset'): Promise<number> {
    zoom.value = await unwrap(bridge.zoom(step))
    return zoom.value
  }

  return {
    path,
    scroll,
    contentsFolded,
    expanded,
    zoom,
    place,
    lastRead,
    take,
    beginHistoryAt,
    setPlace,
    moveTo,
    setFolded,
    setExpanded,
    changeZoom
  }
})
