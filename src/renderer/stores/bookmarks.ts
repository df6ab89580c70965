import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Bookmark } from '../../shared/profile/bookmark'
import { placeKey, type Place } from '../../shared/content/ids'
import type { KeptBookmarks } from '../../shared/ipc/profile-methods'
import { bridge, unwrap } from '../bridge'
import { useHandbook } from './handbook'
import { useNotices } from './notices'
import { quoted } from '../../shared/french/quoted'

/** The reader's bookmarks, newest first. Main keeps them; every change answers with the whole list. */
export const useBookmarks = defineStore('bookmarks', () => {
  const notices = useNotices()
  const handbook = useHandbook()
  const all = shallowRef<readonly Bookmark[]>([])
  /** Bookmarks follow what was moved, and are never rewritten for it. */
  const keyNow = (bookmark: Bookmark): string => placeKey(handbook.placeNow(bookmark))
  const keys = computed(() => new Set(all.value.map(keyNow)))

  function take(initial: readonly Bookmark[]): void {
    all.value = initial
  }

  function has(place: Place): boolean {
    return keys.value.has(placeKey(place))
  }

  function receive(answer: KeptBookmarks): void {
    all.value = answer.bookmarks
    if (answer.notice) notices.show(answer.notice)
  }

  function nameOf(place: Place): string {
    const titles = handbook.titlesOf(handbook.placeNow(place))
    return titles?.section ?? titles?.entry.title ?? place.entry
  }

  async function add(place: Place): Promise<void> {
    receive(await unwrap(bridge.addBookmark(place)))
    notices.show({ tone: 'info', text: `Signet ajouté : ${quoted(nameOf(place))}.` })
  }

  async function remove(bookmark: Bookmark): Promise<void> {
    receive(await unwrap(bridge.removeBookmark({ entry: bookmark.entry, section: bookmark.section })))
    const restore = async (): Promise<void> => {
      receive(await unwrap(bridge.restoreBookmark(bookmark)))
      notices.show({ tone: 'info', text: `Signet rétabli : ${quoted(nameOf(bookmark))}.` })
    }
    notices.show({ tone: 'info', text: `Signet retiré : ${quoted(nameOf(bookmark))}.` }, () => void restore())
  }

  /** Adds the bookmark where there is none, removes it where there is one. */
  async function toggle(place: Place): Promise<void> {
    const existing = all.value.find((bookmark) => keyNow(bookmark) === placeKey(place))
    await (existing ? remove(existing) : add(place))
  }

  return { all, take, has, add, remove, toggle }
})
