import { defineStore } from 'pinia'
import { readonly, ref, shallowRef } from 'vue'
import type { Notice } from '../../shared/ipc/notice'

/** A notice with an optional way back, such as « Annuler » after a removal. */
export interface ShownNotice extends Notice {
  readonly id: number
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** What the reader is told: notices on screen, and words for screen readers alone. */
export const useNotices = defineStore('notices', () => {
  const shown = shallowRef<readonly ShownNotice[]>([])
  const announcement = ref('')
  let next = 1

  function show(notice: Notice, action: ShownNotice['action'] = null): void {
    // The newest information replaces the one before; warnings stay until they are closed.
    const kept = shown.value.filter(({ tone }) => tone === 'warning')
    shown.value = [...kept, { ...notice, action, id: next++ }]
  }

  function dismiss(id: number): void {
    shown.value = shown.value.filter((notice) => notice.id !== id)
  }

  /** Says something to screen readers; the same words twice are said twice. */
  function announce(words: string): void {
    announcement.value = announcement.value === words ? `${words}\u200b` : words
  }

  return { shown, announcement: readonly(announcement), show, dismiss, announce }
})
