import { splitSentences } from '../../../shared/speech/split-sentences'
import { collectBlocks } from '../../lib/dom-text'
import { MARKABLE } from '../../lib/page-text'

/** A sentence of a page, with where it stands. */
export interface SpokenSentence {
  readonly text: string
  readonly range: Range
}

/** What stands among the words of a page and is no part of its text. */
const NOT_SAID = '[popover], [data-apart], button, [aria-hidden="true"]'
/** What bars cover at the head and at the foot of the window, in CSS pixels. */
const COVERED = 80

/** Returns the sentences of the page that is read, title and summary included; none on a page without a text. */
export function collectSentences(page: HTMLElement): readonly SpokenSentence[] {
  const texts = page.querySelectorAll<HTMLElement>(`article h1, article ${MARKABLE}`)
  return [...texts].flatMap((text) =>
    collectBlocks(text, NOT_SAID).flatMap((block) =>
      splitSentences(block.text).map(({ start, end }) => ({
        text: block.text.slice(start, end),
        range: block.range(start, end)
      }))
    )
  )
}

/** Returns the place of the sentence to begin with: that of the selection, else the first one that is in view. */
export function firstToSay(sentences: readonly SpokenSentence[]): number {
  const selection = window.getSelection()
  const selected = selection?.isCollapsed === false ? selection.getRangeAt(0) : null
  const found = sentences.findIndex(({ range }) =>
    selected
      ? range.comparePoint(selected.startContainer, selected.startOffset) <= 0
      : range.getBoundingClientRect().top >= COVERED
  )
  return Math.max(found, 0)
}

/** Marks a sentence, and moves the page to it where it cannot be seen; null: marks none. */
export function showSentence(sentence: SpokenSentence | null): void {
  if (sentence === null) {
    CSS.highlights.delete('spoken')
    return
  }
  CSS.highlights.set('spoken', new Highlight(sentence.range))
  const { top, bottom } = sentence.range.getBoundingClientRect()
  const isSeen = top > COVERED && bottom < window.innerHeight - COVERED
  if (!isSeen) window.scrollBy({ top: top - window.innerHeight / 3 })
}
