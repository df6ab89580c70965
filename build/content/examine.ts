import { checkHome } from './handbook/home'
import { checkBorrowed } from './handbook/check-borrowed'
import { checkData } from './handbook/check-data'
import { checkLinks } from './handbook/check-links'
import { checkPlaceholders } from './handbook/check-placeholders'
import { checkReferences } from './handbook/check-references'
import { checkStrays } from './handbook/check-strays'
import { checkRetired } from './handbook/check-retired'
import { checkTree } from './handbook/check-tree'
import { checkWays } from './handbook/ways'
import { placesOf } from './handbook/places'
import { type Handbook, readHandbook } from './handbook/read-handbook'
import { checkViews } from './views/check-views'
import { type Problem, sortProblems } from './model/problem'
import type { SourceFile } from './model/source'

/** What the content folder says, and everything that is wrong with it, in order. */
export interface ExaminedHandbook {
  readonly handbook: Handbook
  readonly problems: readonly Problem[]
}

/**
 * Reads and checks the files of a content folder. Nothing is thrown for what an editor wrote: it becomes a problem.
 * @param unread paths of files that are there and whose text could not be read, which has been told
 */
export function examine(files: readonly SourceFile[], unread: readonly string[] = []): ExaminedHandbook {
  const problems: Problem[] = []
  const handbook = readHandbook(files, problems, unread)
  checkStrays(files, problems)
  const places = placesOf(handbook)
  checkTree(handbook, places, problems)
  checkLinks(handbook, places, problems)
  checkReferences(handbook, problems)
  checkRetired(handbook, places, problems)
  checkHome(handbook, places, problems)
  checkData(handbook, places, problems)
  checkWays(handbook, places, problems)
  checkViews(handbook, places, problems)
  checkPlaceholders(handbook, problems)
  checkBorrowed(handbook, problems)
  return { handbook, problems: sortProblems(problems) }
}
