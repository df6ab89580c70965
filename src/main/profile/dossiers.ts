import type { Notice } from '../../shared/ipc/notice'
import type { DossiersFile } from '../../shared/profile/dossier'
import { dossiersForm, mergeDossiers, type KeptDossiers } from '../../shared/profile/merge-dossiers'
import { openDurableFile } from '../files/durable-file'
import { keptFileNotice, type KeptFileFailure } from '../files/kept-file-failure'

/** The dossiers of a profile. Each change resolves once it is on the disk, or says why not. */
export interface Dossiers {
  readonly value: () => KeptDossiers
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  /** Makes the change that led from one state to another; answers with what is kept then, and why it could not be saved. */
  readonly save: (before: KeptDossiers, after: KeptDossiers) => Promise<SavedDossiers>
  /** Resolves when all changes are on the disk. */
  readonly settled: () => Promise<void>
}

/** What is kept after a change: with those of another machine, if it made any. */
export interface SavedDossiers {
  readonly kept: KeptDossiers
  readonly notice: Notice | null
}

const FORMAT = 1

/** Opens the dossiers kept in a file; never throws. */
export async function openDossiers(path: string, now: () => Date): Promise<Dossiers> {
  const initial: DossiersFile = { format: FORMAT, current: null, dossiers: [] }
  const file = await openDurableFile({ path, now, form: dossiersForm, initial })
  const value = (): KeptDossiers => {
    const { current, dossiers } = file.value()
    return { current, dossiers }
  }
  return {
    value,
    notice: noticeOf(file.failure),
    save: async (before, after) => {
      const next = mergeDossiers({ base: before, ours: after, theirs: value() })
      const notice = noticeOf(await file.write({ format: FORMAT, ...next }))
      return { kept: value(), notice }
    },
    settled: file.settled
  }
}

function noticeOf(failure: KeptFileFailure | null): Notice | null {
  return failure === null ? null : keptFileNotice(failure, 'de vos dossiers')
}
