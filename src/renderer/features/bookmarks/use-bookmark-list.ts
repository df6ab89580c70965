import { computed } from 'vue'
import { placeKey } from '../../../shared/content/ids'
import { retirementWords } from '../../lib/retirement-words'
import { useBookmarks } from '../../stores/bookmarks'
import { useHandbook } from '../../stores/handbook'
import { useKeptChanges } from '../../stores/kept-changes'
import type { ListedBookmark } from './bookmark-list'

/** Returns every bookmark with what it names now, the newest first. */
export function useBookmarkList() {
  const handbook = useHandbook()
  const bookmarks = useBookmarks()
  const changes = useKeptChanges()
  const pages = computed(() => new Map(handbook.summaries.map(({ id }, index) => [id as string, index])))

  const rows = computed(() =>
    bookmarks.all.map((bookmark): ListedBookmark => {
      const retired = handbook.retirement(bookmark)
      const place = handbook.placeNow(bookmark)
      const entry = handbook.byId.get(place.entry)
      const titles = handbook.titlesOf(place)
      const change = changes.value.get(placeKey(bookmark)) ?? null
      const path = entry ? [...handbook.ancestors(entry.id), entry].map(({ title }) => title) : []
      const section = entry?.sections.findIndex(({ id }) => id === place.section) ?? -1
      return {
        bookmark,
        place,
        title: titles ? (titles.section ?? titles.entry.title) : (change?.before.title ?? bookmark.entry),
        path: titles?.section ? path : path.slice(0, -1),
        position: titles === null ? null : [pages.value.get(place.entry) ?? 0, section],
        change,
        retired: retired && retirementWords(retired)
      }
    })
  )
  return { rows }
}
