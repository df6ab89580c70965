import type { TooWide } from '../../shared/print/too-wide'

/** Rounding of lengths, in CSS pixels: a quarter of a millimetre. */
const ROUNDING = 1
/** Characters of the words that name a place. */
const MOST_WORDS = 60

/**
 * Returns the first thing that is drawn wider than its column, or null. A box tells of the text in it that is wider than
 * itself; what is placed or transformed out of its box is told by where it stands.
 */
export function findTooWide(column: Element): TooWide | null {
  const { left, right } = column.getBoundingClientRect()
  const isBeyond = (element: Element): boolean => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && (box.left < left - ROUNDING || box.right > right + ROUNDING)
  }
  const isTight = ({ scrollWidth, clientWidth }: Element): boolean =>
    clientWidth > 0 && scrollWidth > clientWidth + ROUNDING
  let found: Element | null = isTight(column) ? column : null
  for (const element of column.querySelectorAll('*')) {
    if (found !== null && found !== column && !found.contains(element)) break
    if (isBeyond(element) || isTight(element)) found = element
  }
  return found === null ? null : placeOf(found)
}

function placeOf(element: Element): TooWide {
  const article = element.closest('article, section, header') ?? element
  const root = element.closest('article') ?? article
  const stands = (heading: Element): boolean =>
    heading !== element && (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  const section = [...root.querySelectorAll('h2, h3')].findLast(stands)
  return {
    title: wordsOf(root.querySelector('h1')) || element.ownerDocument.title,
    section: section === undefined ? null : wordsOf(section),
    words: shorten(wordsOf(element))
  }
}

function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function shorten(words: string): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words
}
