import type { Notice } from '../../shared/ipc/notice'
import { dossiersForm, type DossiersFile } from '../../shared/profile/dossier'
import { openDurableFile } from '../files/durable-file'
import { keptFileNotice, type KeptFileFailure } from '../files/kept-file-failure'

/** What the reader keeps of dossiers: all of them, and the one that is being filled. */
export type KeptDossiers = Pick<DossiersFile, 'current' | 'dossiers'>

/** The dossiers of a profile. Each change resolves once it is on the disk, or says why not. */
export interface Dossiers {
  readonly value: () => KeptDossiers
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  readonly save: (next: KeptDossiers) => Promise<Notice | null>
  /** Resolves when all changes are on the disk. */
  readonly settled: () => Promise<void>
}

const FORMAT = 1

/** Opens the dossiers kept in a file; never throws. */
export async function openDossiers(path: string, now: () => Date): Promise<Dossiers> {
  const initial: DossiersFile = { format: FORMAT, current: null, dossiers: [] }
  const file = await openDurableFile({ path, now, form: dossiersForm, initial })
  return {
    value: () => {
      const { current, dossiers } = file.value()
      return { current, dossiers }
    },
    notice: noticeOf(file.failure),
    save: async (next) => noticeOf(await file.write({ format: FORMAT, ...next })),
    settled: file.settled
  }
}

function noticeOf(failure: KeptFileFailure | null): Notice | null {
  return failure === null ? null : keptFileNotice(failure, 'de vos dossiers')
}
