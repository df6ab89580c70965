import type { FileTexts } from './read-register'
import { type Problem, reporter } from '../model/problem'

/** Plain lists of the content folder: one item a line, `#` begins a comment. A handbook may do without any of them. */
export const LISTS = {
  /** Words that the French dictionary does not know. */
  words: 'mots.txt',
  /** Titles of texts and names that may be quoted word for word. */
  titles: 'titres-et-noms.txt',
  /** Fingerprints of a document whose sentences must not be taken over. */
  fingerprints: 'empreintes.txt'
} as const

export interface Lists {
  readonly words: readonly string[]
  readonly titles: readonly string[]
  readonly fingerprints: ReadonlySet<string>
}

/** Shape of a fingerprint: the first 48 bits of a SHA-256 in hexadecimal. */
const FINGERPRINT = /^[0-9a-f]{12}$/

/** Returns the plain lists; one that is missing is empty. */
export function readLists(texts: FileTexts, problems: Problem[]): Lists {
  const read = (file: string): readonly string[] => readLines(texts.get(file) ?? '').map(({ text }) => text)
  const report = reporter(LISTS.fingerprints, problems)
  for (const { text, line } of readLines(texts.get(LISTS.fingerprints) ?? '')) {
    if (FINGERPRINT.test(text)) continue
    report(
      { line, column: 1 },
      'empreinte',
      'Ce fichier se fait par « npm run content -- fingerprint », jamais à la main.'
    )
  }
  return {
    words: read(LISTS.words),
    titles: read(LISTS.titles),
    fingerprints: new Set(read(LISTS.fingerprints))
  }
}

function readLines(text: string): readonly { readonly text: string; readonly line: number }[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line.replace(/(^|\s)#.*$/, '').trim(), line: index + 1 }))
    .filter((item) => item.text !== '')
}
