import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef } from 'vue'
import type { EntryId, Place } from '../../shared/content/ids'
import type { Reading } from '../../shared/profile/session'
import { bridge, unwrap } from '../bridge'
import { useRecentPages } from './recent-pages'

/** Where the reader is and how the contents stand, kept so that the next start opens there. */
export const useReading = defineStore('reading', () => {
  const recentPages = useRecentPages()
  const path = ref('/')
  const scroll = ref(0)
  const contentsFolded = ref(false)
  const expanded = reactive(new Set<EntryId>())
  const zoom = ref(1)
  /** The section in view, while an entry is read. */
  const place = shallowRef<Place | null>(null)
  /** The last section that was read, kept while other pages are looked at. */
  const lastRead = shallowRef<Place | null>(null)

  const state = computed<Reading>(() => ({
    path: path.value,
    scroll: scroll.value,
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
  }

  function save(): void {
    void unwrap(bridge.saveReading(state.value))
  }

  function moveTo(newPath: string, newScroll: number): void {
    if (path.value === newPath && scroll.value === newScroll) return
    path.value = newPath
    scroll.value = newScroll
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
    setPlace,
    moveTo,
    setFolded,
    setExpanded,
    changeZoom
  }
})
