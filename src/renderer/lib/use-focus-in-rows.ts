import { onBeforeUnmount, onBeforeUpdate, onUnmounted, onUpdated } from 'vue'

/** Where the focus was: the number of its row, and what its control is for (`data-use`). */
interface Hand {
  readonly row: number
  readonly use: string | undefined
}

/**
 * Keeps the focus where it was when the row that had it goes: on the same control of the row that takes its place, else
 * of the last one; on the title of the page where no row is left. Without it a keyboard starts again from the top.
 * @param list the element whose children are the rows; null where there is none
 */
export function useFocusInRows(list: () => HTMLElement | null): void {
  let hand: Hand | null = null

  function remember(): void {
    const focused = document.activeElement
    const row = [...(list()?.children ?? [])].findIndex((child) => child.contains(focused))
    hand = row === -1 || !(focused instanceof HTMLElement) ? null : { row, use: focused.dataset['use'] }
  }

  function restore(): void {
    if (hand === null || document.activeElement !== document.body) return
    const rows = list()?.children
    const row = rows?.[hand.row] ?? rows?.[rows.length - 1]
    const same =
      hand.use === undefined ? null : row?.querySelector<HTMLElement>(`[data-use="${CSS.escape(hand.use)}"]`)
    const title = document.querySelector<HTMLElement>('main h1')
    ;(same ?? title)?.focus()
  }

  onBeforeUpdate(remember)
  onUpdated(restore)
  onBeforeUnmount(remember)
  onUnmounted(restore)
}
