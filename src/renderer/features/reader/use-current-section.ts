import { computed, onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import type { Entry } from '../../../shared/content/entry'
import { isHelp } from '../../../shared/content/help'
import type { SectionId } from '../../../shared/content/ids'
import { sectionAt } from '../../lib/section-at'
import { useReading } from '../../stores/reading'

/** A heading is the current one once it has risen into this upper part of the window. */
const READING_LINE = 0.3

/**
 * Follows the section in view: the last heading above the reading line.
 * Returns its id, null above the first heading. Also tells the reading store, for the commands that act on it; those of the
 * menu of the right button act on the section that it was opened in.
 */
export function useCurrentSection(
  root: Readonly<Ref<HTMLElement | null>>,
  entry: Readonly<Ref<Entry | undefined>>
): Readonly<Ref<SectionId | null>> {
  const reading = useReading()
  let frame = 0

  function update(): void {
    frame = 0
    if (!entry.value || !root.value) return
    const line = window.innerHeight * READING_LINE
    let current: SectionId | null = null
    for (const { id } of entry.value.sections) {
      const heading = document.getElementById(id)
      if (heading && heading.getBoundingClientRect().top <= line) current = id
    }
    // At the very end the last headings cannot rise to the line any more.
    const page = document.documentElement
    const atEnd = page.scrollTop > 0 && page.scrollTop + window.innerHeight >= page.scrollHeight - 2
    if (atEnd) current = lastVisible(entry.value) ?? current
    if (!isHelp(entry.value.id)) reading.setPlace({ entry: entry.value.id, section: current })
  }

  function lastVisible(shown: Entry): SectionId | null {
    const visible = shown.sections.filter(({ id }) => {
      const top = document.getElementById(id)?.getBoundingClientRect().top
      return top !== undefined && top < window.innerHeight
    })
    return visible.at(-1)?.id ?? null
  }

  function pointAt({ target }: MouseEvent): void {
    const shown = entry.value
    if (!shown || isHelp(shown.id) || !(target instanceof Node) || !root.value?.contains(target)) return
    reading.setPlace({ entry: shown.id, section: sectionAt(target, shown.sections) })
  }

  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(update)
  }

  onMounted(() => {
    window.addEventListener('scroll', schedule, { passive: true })
    window.addEventListener('resize', schedule, { passive: true })
    window.addEventListener('contextmenu', pointAt)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('scroll', schedule)
    window.removeEventListener('resize', schedule)
    window.removeEventListener('contextmenu', pointAt)
    cancelAnimationFrame(frame)
    reading.setPlace(null)
  })
  /** The page is known with its text: a key pressed before the next frame acts on it, not on the page before. */
  function startAtTop(): void {
    if (entry.value) reading.setPlace({ entry: entry.value.id, section: null })
    schedule()
  }
  watch(entry, startAtTop, { immediate: true, flush: 'post' })

  return computed(() => reading.place?.section ?? null)
}
