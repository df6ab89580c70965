import type { FitReport } from '../../../src/shared/print/fit-report'
import { reportTooWide } from '../../../src/shared/print/too-wide'
import type { Handbook } from '../handbook/read-handbook'
import { type Problem, reporter, TOP } from '../model/problem'

/** What is wider than its page, by id of entries, measured on the pages themselves. */
export type TooWideByEntry = ReadonlyMap<string, FitReport['tooWide'][string]>

/** Tells what is wider than its page: the application refuses to print it. */
export function checkWidth(handbook: Handbook, tooWide: TooWideByEntry, problems: Problem[]): void {
  for (const entry of handbook.entries)
    for (const wide of tooWide.get(entry.matter.id) ?? [])
      reporter(entry.file, problems)(TOP, 'largeur', reportTooWide(wide, wide.layout))
}
