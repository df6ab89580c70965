import { MASK, type ProsePassage } from '../model/passage'

/** Addresses, e-mail addresses, and names with a dot inside: « code.gouv.fr », « publiccode.yml ». */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S*@\S+|(?<![\p{L}\p{N}])[A-Za-z0-9_-]+(?:\.[a-z0-9_-]+)+/gu

/** Returns what hides, in a passage, what no rule of language applies to: addresses, and these titles and names. */
export function masking(titles: readonly string[]): (passage: ProsePassage) => ProsePassage {
  const patterns = [
    ADDRESS,
    ...(titles.length === 0 ? [] : [new RegExp(titles.map(pattern).join('|'), 'gu')])
  ]
  return (passage) => ({
    ...passage,
    text: patterns.reduce(
      (text, hidden) => text.replace(hidden, (found) => MASK.repeat(found.length)),
      passage.text
    )
  })
}

/** The title as written, with any white space for a space and either apostrophe. */
function pattern(title: string): string {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return `(?<![\\p{L}\\p{N}])${escaped.replace(/\s+/g, '\\s+').replace(/['’]/g, "['’]")}(?![\\p{L}\\p{N}])`
}
