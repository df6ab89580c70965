import { proseOf } from '../handbook/passages'
import type { Handbook } from '../handbook/read-handbook'
import { type Problem, sortProblems } from '../model/problem'
import type { Dictionary } from '../language/dictionary'
import { checkAcronyms } from './acronyms'
import { checkCircles } from './circles'
import { checkDatedFigures } from './dated-figures'
import { checkDoubles } from './doubles'
import { checkGlossary } from './glossary'
import { checkLength, type Fits } from './length'
import { checkMetaSentences } from './meta-sentences'
import { checkPrintedCharacters } from './printed-characters'
import { checkRepeatedFigures } from './repeated-figures'
import { checkReviewDates } from './review-dates'
import { checkSourcesUse } from './sources-use'
import { checkSpelling } from './spelling'
import { checkTakeaways } from './takeaways'
import { checkTypography } from './typography'
import { checkWidth, type TooWideByEntry } from './width'

/** What a review may lean on besides the handbook itself. */
export interface ReviewOptions {
  /** Null: spelling is not looked at. */
  readonly dictionary: Dictionary | null
  /** The day from which reviews are counted, `YYYY-MM-DD`; null: the day of the version. */
  readonly today: string | null
  /** How printed entries fit; where one is absent its length is estimated from its words. */
  readonly fits: Fits
  /** What is wider than its page, where pages were measured. */
  readonly tooWide: TooWideByEntry
  /** Code points that the printed fonts draw; null: characters are not looked at. */
  readonly printed: ReadonlySet<number> | null
}

/**
 * Returns what an editor should look at again: warnings, which never keep the handbook from being built, and as errors
 * what cannot be printed.
 */
export function review(handbook: Handbook, options: ReviewOptions): readonly Problem[] {
  const problems: Problem[] = []
  const prose = proseOf(handbook)
  checkTypography(prose, problems)
  checkGlossary(handbook, problems)
  checkAcronyms(prose, handbook, problems)
  checkReviewDates(handbook, options.today, problems)
  checkSourcesUse(handbook, problems)
  checkLength(handbook, options.fits, problems)
  checkWidth(handbook, options.tooWide, problems)
  checkMetaSentences(handbook, problems)
  checkTakeaways(handbook, problems)
  checkDatedFigures(handbook, problems)
  checkRepeatedFigures(handbook, problems)
  checkCircles(handbook, problems)
  checkDoubles(prose, handbook, problems)
  if (options.printed !== null) checkPrintedCharacters(handbook, options.printed, problems)
  if (options.dictionary !== null) checkSpelling(prose, options.dictionary, handbook.lists.words, problems)
  return sortProblems(problems)
}
