import { headLines, plainLines } from '../../../src/shared/content/plain-lines'
import { splitSections } from '../../../src/shared/content/sections'
import type { Entry } from '../../../src/shared/content/entry'
import { placeKey } from '../../../src/shared/content/ids'
import { plainText } from '../../../src/shared/content/text'
import type { SearchDocument } from '../../../src/shared/search/index/files'
import { type FrontMatter, namesOf } from '../schema/front-matter'
import { viewLines } from '../views/lines'

/**
 * Returns what can be found of an entry: its head with what precedes the first heading and what its view says, then each
 * section.
 * @param keywords words that lead to it and stand nowhere in it
 */
export function searchDocuments(entry: Entry, keywords: string): SearchDocument[] {
  const parts = splitSections(entry.text)
  const shown = entry.view === null ? [] : viewLines(entry.view)
  return parts.map(({ heading, nodes }) => {
    const place = { entry: entry.id, section: heading?.id ?? null }
    const lines = plainLines(nodes, 'cells')
    return {
      id: placeKey(place),
      ...place,
      title: entry.title,
      heading: heading === null ? '' : plainText(heading.children),
      keywords: heading === null ? keywords : '',
      text: (heading === null ? [...headLines(entry), ...lines, ...shown] : lines).join('\n')
    }
  })
}

/** Returns the words that lead to an entry besides those of its page. */
export function keywordsOf(matter: FrontMatter): string {
  const words = matter.mots_cles ?? []
  return [...words, ...namesOf(matter)].join(', ')
}
