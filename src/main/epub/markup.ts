import { escapeXml } from '../../shared/text/escape-xml'

/** Attributes in the order in which they are written; an undefined one is left out. */
type Attributes = Readonly<Record<string, string | undefined>>

/** Returns an element of XHTML. The content is markup: words go through `escapeXml` first. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([attribute, value]) => (value === undefined ? '' : ` ${attribute}="${escapeXml(value)}"`))
    .join('')
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`
}

/** Returns an element that holds words. */
export function worded(name: string, words: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeXml(words))
}

/** Returns pairs of a label and what it says; nothing where there are none. The second of each pair is markup. */
export function labelled(pairs: readonly (readonly [label: string, markup: string])[]): string {
  if (pairs.length === 0) return ''
  return element('dl', {}, ...pairs.map(([label, markup]) => worded('dt', label) + element('dd', {}, markup)))
}
