import type { Change } from '../../../shared/changes/change'
import type { Place } from '../../../shared/content/ids'
import type { PaperCode } from '../../../shared/paper-code/paper-code'
import { paperHistory, type PaperHistory } from '../../../shared/paper-code/paper-history'
import { useChanges } from '../../stores/changes'
import { usePaperCodes } from '../../stores/paper-codes'
import { useVersions } from '../../stores/versions'

/** What became of a sheet since it was printed. */
export interface PrintedHistory {
  readonly history: PaperHistory
  /** The version that is read. */
  readonly read: string
  /** From the version of the sheet to the one that is read; null where they cannot be compared. */
  readonly changes: readonly Change[] | null
}

/** Returns what looks for the history of a sheet in all versions of this workstation; null where none said the same. */
export function usePrintedHistory(): (code: PaperCode, place: Place) => Promise<PrintedHistory | null> {
  const versions = useVersions()
  const paperCodes = usePaperCodes()
  const changes = useChanges()

  return async (code, place) => {
    await versions.load()
    const { status } = versions
    if (status === null || status.versions.length < 2) return null
    const coded = await paperCodes.loadVersions(status.versions.map(({ version }) => version))
    const history = paperHistory(code, place, coded, status.active)
    if (history === null) return null
    const found = await changes.comparePrinted(history.printedFrom, status.active, place).catch(() => null)
    return { history, read: status.active, changes: found }
  }
}
