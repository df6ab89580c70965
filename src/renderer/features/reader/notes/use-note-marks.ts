import { onBeforeUnmount, watchEffect } from 'vue'
import { usePageNotes, type PageNote } from '../../../stores/page-notes'

/**
 * Paints the highlighted passages of the page with the CSS Custom Highlight API, below the marks of what is looked for: the
 * page itself is not cut up. Source: CSS Custom Highlight API Module Level 1, W3C.
 * Returns the note at a point of the window, or null.
 */
export function useNoteMarks(): (x: number, y: number) => { note: PageNote; range: Range } | null {
  const page = usePageNotes()
  let painted: readonly { readonly note: PageNote; readonly ranges: readonly Range[] }[] = []

  function paint(name: string, matches: (one: PageNote) => boolean): void {
    const ranges = painted.filter(({ note }) => matches(note)).flatMap((one) => one.ranges)
    const highlight = new Highlight(...ranges)
    highlight.priority = -1
    CSS.highlights.set(name, highlight)
  }

  watchEffect(() => {
    const { text } = page
    painted = page.shown.flatMap((note) => {
      const { state } = note
      const range = 'range' in state ? state.range : null
      return text === null || range === null ? [] : [{ note, ranges: text.rangesOf(range) }]
    })
    paint('noted', () => true)
    paint('noted-words', ({ note, state }) => note.words !== '' && state.kind !== 'changed')
    paint('noted-changed', ({ state }) => state.kind === 'changed')
  })

  onBeforeUnmount(() => {
    for (const name of ['noted', 'noted-words', 'noted-changed']) CSS.highlights.delete(name)
  })

  return (x, y) => {
    const caret = document.caretPositionFromPoint(x, y)
    if (caret === null) return null
    for (const { note, ranges } of painted) {
      const range = ranges.find((one) => one.isPointInRange(caret.offsetNode, caret.offset))
      if (range) return { note, range }
    }
    return null
  }
}
