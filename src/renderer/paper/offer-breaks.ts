import { breakOffsets } from './break-pieces'

/** What is kept on one line on purpose, and what has no lines. */
const WHOLE = '.whole, svg'

/**
 * Marks in the drawn text where long addresses and identifiers may be cut. `<wbr>` leaves no character behind, so that
 * what is read, copied or typed from the page is the address itself.
 */
export function offerBreaks(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest(WHOLE) === null) texts.push(node)
  for (const text of texts)
    // From the end, so that the offsets before it stay true.
    for (const offset of breakOffsets(text.data).toReversed())
      text.splitText(offset).before(root.ownerDocument.createElement('wbr'))
}
