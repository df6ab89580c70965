import type { ParsedEntry } from '../entry/read-entry'
import type { Handbook } from '../handbook/read-handbook'
import { wordsOf } from '../language/words'
import { type Problem, reporter, TOP } from '../model/problem'

/** A fiche is printed on two sheets of A4 at most. */
const MAX_PAGES = 2
/** Words that two pages hold with their headings, boxes and sources; tables and lists take more room than prose. */
const MAX_WORDS = 750

/** Warns of fiches and idées reçues that do not fit two A4 pages: measured where `pages` knows, else estimated. */
export function checkLength(
  handbook: Handbook,
  pages: ReadonlyMap<string, number>,
  problems: Problem[]
): void {
  for (const entry of handbook.entries) {
    if (entry.matter.type !== 'fiche' && entry.matter.type !== 'idee-recue') continue
    const message = explain(entry, pages.get(entry.matter.id))
    if (message !== null) reporter(entry.file, problems)(TOP, 'longueur', message, 'avertissement')
  }
}

/** Returns the number of words of an entry's body. */
function countWords({ body }: ParsedEntry): number {
  return body.passages.reduce((sum, passage) => sum + wordsOf(passage).length, 0)
}

function explain(entry: ParsedEntry, pages: number | undefined): string | null {
  if (pages !== undefined) {
    return pages > MAX_PAGES
      ? `Imprimée, cette fiche fait ${pages} pages : ramenez-la à ${MAX_PAGES}, ou découpez-la.`
      : null
  }
  const words = countWords(entry)
  return words > MAX_WORDS
    ? `Cette fiche compte ${words} mots ; deux pages A4 en tiennent environ ${MAX_WORDS}. Resserrez-la ou découpez-la.`
    : null
}
