import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import type { TextRange } from '../../../shared/text/words'
import { blockOf, collectBlocks } from '../../lib/dom-text'

/** Finds, in a text, what has to be marked. */
export type Finder = (text: string) => readonly TextRange[]

/** What bars may cover at the head and at the foot of the window, in CSS pixels. */
const COVERED = 80

/**
 * Marks passages of a page with the CSS Custom Highlight API: the page itself is never changed, so no markup can
 * break. Source: CSS Custom Highlight API Module Level 1, W3C.
 */
export function useMarks(root: () => HTMLElement | null) {
  const ranges = shallowRef<readonly Range[]>([])
  const index = ref(-1)
  const count = computed(() => ranges.value.length)

  function paint(): void {
    const current = ranges.value[index.value]
    CSS.highlights.set('found', new Highlight(...ranges.value))
    if (current) CSS.highlights.set('found-current', new Highlight(current))
    else CSS.highlights.delete('found-current')
  }

  function scrollToCurrent(): void {
    const rect = ranges.value[index.value]?.getBoundingClientRect()
    if (!rect) return
    const seen = rect.top > COVERED && rect.bottom < window.innerHeight - COVERED
    if (!seen) window.scrollBy({ top: rect.top - window.innerHeight / 3 })
  }

  /** Moves the page no further than the current passage needs to come out from under the bar at the foot. */
  function uncoverCurrent(): void {
    const rect = ranges.value[index.value]?.getBoundingClientRect()
    if (!rect || rect.top > window.innerHeight) return
    const under = rect.bottom - (window.innerHeight - COVERED)
    if (under > 0) window.scrollBy({ top: under })
  }

  /** Marks anew; the first passage at or below the top of the window becomes the current one. */
  function mark(find: Finder): void {
    const element = root()
    ranges.value = element
      ? collectBlocks(element).flatMap((block) =>
          find(block.text).map(({ start, end }) => block.range(start, end))
        )
      : []
    const below = ranges.value.findIndex((range) => range.getBoundingClientRect().bottom > 60)
    index.value = ranges.value.length === 0 ? -1 : Math.max(0, below)
    paint()
  }

  /** Goes to the next (1) or the previous (-1) passage, wrapping around at the ends. */
  function step(by: 1 | -1): void {
    if (count.value === 0) return
    index.value = (index.value + by + count.value) % count.value
    paint()
    scrollToCurrent()
  }

  /** Returns the current passage, or null. */
  function current(): Range | null {
    return ranges.value[index.value] ?? null
  }

  /** Moves the focus, and with it what a screen reader reads, to the block of the current passage; false without one. */
  function focusCurrent(): boolean {
    const range = current()
    const element = root()
    if (!range || !element) return false
    const block = blockOf(range.startContainer, element)
    const target = block.closest<HTMLElement>('a[href], summary') ?? (block as HTMLElement)
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus({ preventScroll: true })
    return true
  }

  function clear(): void {
    ranges.value = []
    index.value = -1
    CSS.highlights.delete('found')
    CSS.highlights.delete('found-current')
  }

  onBeforeUnmount(clear)
  return { count, index, mark, step, clear, current, focusCurrent, scrollToCurrent, uncoverCurrent }
}
