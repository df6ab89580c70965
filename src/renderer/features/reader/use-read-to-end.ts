import { onBeforeUnmount, watch, type Ref } from 'vue'
import type { EntryId } from '../../../shared/content/ids'
import { useRecentPages } from '../../stores/recent-pages'

/** What was scrolled past at once was in view too: the window reaches up without end. */
const PAST = { rootMargin: '10000000px 0px 0px' }

/** Keeps that a page was read once the end of its text was in view; `end` is an element that stands there. */
export function useReadToEnd(end: Readonly<Ref<HTMLElement | null>>, entry: EntryId): void {
  const pages = useRecentPages()
  const observer = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) pages.finish(entry)
  }, PAST)
  watch(end, (element) => {
    observer.disconnect()
    if (element) observer.observe(element)
  })
  onBeforeUnmount(() => observer.disconnect())
}
