import { kindOf } from '../../../src/shared/content/kinds'
import { DEFAULT_PRINT_FORMAT } from '../../../src/shared/print/default-format'
import { describeFit } from '../../../src/shared/print/fit'
import { LAYOUTS, USUAL_LAYOUT } from '../../../src/shared/print/layouts'
import type { FitReport, MeasuredFit } from '../../../src/shared/print/fit-report'
import type { ParsedEntry } from '../entry/parse-entry'
import type { Handbook } from '../handbook/read-handbook'
import { wordsOf } from '../language/words'
import { type Problem, reporter, TOP } from '../model/problem'

/** How entries fit their pages, by id, measured on the pages themselves. */
export type Fits = ReadonlyMap<string, FitReport['entries'][string]>

/** Words that both sides of a sheet hold with headings, boxes and sources; tables and lists take more room than prose. */
const MAX_WORDS = 750

/** Warns of fiches and idées reçues that do not fit both sides of a sheet: measured where `fits` knows, else estimated. */
export function checkLength(handbook: Handbook, fits: Fits, problems: Problem[]): void {
  for (const entry of handbook.entries) {
    if (!kindOf(entry.matter.type).fitsSheet) continue
    const message = explain(entry, fits.get(entry.matter.id)?.[USUAL_LAYOUT])
    if (message !== null) reporter(entry.file, problems)(TOP, 'longueur', message, 'avertissement')
  }
}

/** Returns the number of words of an entry's body. */
function countWords({ body }: ParsedEntry): number {
  return body.passages.reduce((sum, passage) => sum + wordsOf(passage).length, 0)
}

function explain(entry: ParsedEntry, fit: MeasuredFit | undefined): string | null {
  if (fit !== undefined) {
    if (fit.pages <= LAYOUTS[USUAL_LAYOUT].room) return null
    const says = describeFit(fit.pages, fit.beyond, DEFAULT_PRINT_FORMAT)
    const helps = fit.remedies.length > 0 ? ` Ce qui aide : ${fit.remedies.join(' ; ')}.` : ''
    return `${says}.${helps} Resserrez la fiche ou découpez-la.`
  }
  const words = countWords(entry)
  return words > MAX_WORDS
    ? `Cette fiche compte ${words} mots ; deux pages A4 en tiennent environ ${MAX_WORDS}. Resserrez-la ou découpez-la.`
    : null
}
