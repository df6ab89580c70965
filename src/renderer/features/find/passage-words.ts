import { blockOf } from '../../lib/dom-text'

/** How much of a block is said around the words, in characters to each side. */
const AROUND = 80

/** Returns what a screen reader says of a found passage: its section and the words around it, cut between words. */
export function passageWords(range: Range): string {
  const block = blockOf(range.startContainer, document.body)
  const words = around(block, range)
  const section = [...document.querySelectorAll('main :is(h1, h2, h3)')].findLast(
    (heading) =>
      heading !== block &&
      (heading.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  )
  return section ? `Section «\u00a0${section.textContent.trim()}\u00a0»\u00a0: ${words}` : words
}

function around(block: Element, range: Range): string {
  const before = new Range()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return cutAround(block.textContent, before.toString().length, range.toString().length)
}

/**
 * Returns a part of a text with what it holds at an offset, whole words to each side and an ellipsis where it is cut.
 * @param start offset of what must stay, in UTF-16 units
 * @param length its length
 */
export function cutAround(text: string, start: number, length: number): string {
  const from = start > AROUND ? text.indexOf(' ', start - AROUND) + 1 : 0
  const end = start + length + AROUND
  const space = end < text.length ? text.lastIndexOf(' ', end) : -1
  const to = space > start + length ? space : end < text.length ? end : text.length
  const first = from > start ? start : from
  return `${first > 0 ? '… ' : ''}${text.slice(first, to).replace(/\s+/g, ' ').trim()}${to < text.length ? ' …' : ''}`
}
