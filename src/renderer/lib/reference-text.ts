import type { Contents } from '../../shared/content/pack'
import { frenchDate } from '../../shared/french/dates'
import { quoted } from '../../shared/french/quoted'

/** What a reference names. */
export interface Referenced {
  readonly title: string
  /** Title of the section; null for the whole page. */
  readonly section: string | null
  readonly identity: Contents['identity']
  /** At the foot of the printed page, for who has paper alone; null where the content has none. */
  readonly code: string | null
  readonly link: string
}

/**
 * Returns a reference to a place as one line of text, for a letter or a message: title, section, handbook, version and date,
 * code, link.
 */
export function referenceText({ title, section, identity, code, link }: Referenced): string {
  const place = section === null ? quoted(title) : `${quoted(title)}, section ${quoted(section)}`
  const version = `${identity.title}, version ${identity.version} du ${frenchDate(identity.publishedOn)}`
  return [place, version, ...(code === null ? [] : [`code ${code}`]), link].join(', ')
}

/** Returns words of the handbook in guillemets, with where they stand below. */
export function passageText(words: string, referenced: Referenced): string {
  return `«\u00a0${words.trim()}\u00a0»\n${referenceText(referenced)}`
}
