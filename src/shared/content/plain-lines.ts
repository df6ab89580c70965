import type { Entry } from './entry'
import { plainText, type TextNode } from './text'

/** Elements whose words run on in the line around them; all others stand on lines of their own. */
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'code', 'link', 'address', 'field', 'br'])

/** Words between the cells of a row that stands on one line. */
const BETWEEN_CELLS = ' | '

/**
 * Returns the words of a text, a line for each paragraph, title of a box and item of a list.
 * @param rows whether a row of a table is one line, or each of its cells
 */
export function plainLines(nodes: readonly TextNode[], rows: 'joined' | 'cells'): readonly string[] {
  const lines: string[] = []
  let open = ''
  const close = (): void => {
    if (open.trim() !== '') lines.push(open.trim())
    open = ''
  }
  for (const node of nodes) {
    if (typeof node === 'string' || INLINE.has(node.tag)) {
      open += plainText(node)
      continue
    }
    close()
    if (node.tag === 'br') continue
    if (node.tag === 'tr' && rows === 'joined') lines.push(node.children.map(plainText).join(BETWEEN_CELLS))
    else {
      if (node.tag === 'box' && node.title !== null) lines.push(node.title)
      lines.push(...plainLines(node.children, rows))
    }
  }
  close()
  return lines
}

/** Returns what stands around the text of an entry in words, a line each: what it claims first, its facts last. */
export function headLines(entry: Entry): readonly string[] {
  const { summary, occasion, purpose, myth, legal, card, warning, toSay, figure, story } = entry
  return [
    myth?.belief,
    myth?.reality,
    summary,
    occasion,
    purpose,
    warning,
    toSay,
    ...(figure === undefined ? [] : [figureWords(figure)]),
    story?.who,
    story?.period,
    ...(story?.figures.map(figureWords) ?? []),
    story?.failure,
    story?.lesson,
    legal?.reference,
    legal?.identifier,
    ...(card?.facts.map(({ label, value }) => `${label}\u00A0: ${value}`) ?? [])
  ].filter((line) => line !== undefined && line !== null)
}

/** Returns a figure in one line, without its date: « 40 000 € par an : licences évitées (selon la DSI) ». */
function figureWords({ value, label, accordingTo }: NonNullable<Entry['figure']>): string {
  return `${value}\u00A0: ${label} (selon ${accordingTo})`
}
