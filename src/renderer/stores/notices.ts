import { defineStore } from 'pinia'
import { readonly, ref, shallowRef } from 'vue'
import type { Notice } from '../../shared/ipc/notice'

export interface ShownNotice extends Notice {
  readonly id: number
  /** Takes back what the notice tells; null where there is nothing to take back. */
  readonly undo: (() => void) | null
}

/** Changes that can be taken back, the oldest forgotten first. */
const MAX_UNDONE = 50

/** What the reader is told: notices on screen, and words for screen readers alone. */
export const useNotices = defineStore('notices', () => {
  const shown = shallowRef<readonly ShownNotice[]>([])
  const announcement = ref('')
  /** What « Annuler » takes back, the last one last; it outlives the notice that told it. */
  let undoable: readonly ShownNotice[] = []
  let next = 1

  /**
   * Tells the reader something.
   * @param undo takes back what it tells, from its « Annuler » or the key of that command
   */
  function show(notice: Notice, undo: ShownNotice['undo'] = null): void {
    // The newest information replaces the one before; warnings stay until they are closed.
    const kept = shown.value.filter(({ tone }) => tone === 'warning')
    const told = { ...notice, undo, id: next++ }
    shown.value = [...kept, told]
    if (undo !== null) undoable = [...undoable, told].slice(-MAX_UNDONE)
  }

  /** Takes back one change, the last one unless told; says where there is none. */
  function undo(one = undoable.at(-1)): void {
    if (one === undefined) {
      show({ tone: 'info', text: 'Il n’y a rien à annuler.' })
      return
    }
    undoable = undoable.filter(({ id }) => id !== one.id)
    dismiss(one.id)
    one.undo?.()
    announce(`Annulé : ${one.text}`)
  }

  function dismiss(id: number): void {
    shown.value = shown.value.filter((notice) => notice.id !== id)
  }

  /** Says something to screen readers; the same words twice are said twice. */
  function announce(words: string): void {
    announcement.value = announcement.value === words ? `${words}\u200b` : words
  }

  return { shown, announcement: readonly(announcement), show, dismiss, undo, announce }
})
