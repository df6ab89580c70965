import { app } from 'electron'
import type { ApplicationRelease, Identity } from '../../shared/identity'
import { printTrial } from './print-trial.electron'
import type { Installation } from './run-self-test'
import { fuseFile } from './try-fuses'
import { tryLockdown } from './try-lockdown.electron'
import { trySandbox } from './try-sandbox.electron'

export interface InstallationOptions extends Pick<Installation, 'content' | 'updates' | 'profile' | 'log'> {
  readonly identity: Identity
  readonly release: ApplicationRelease | null
  /** Path of the script that works on PDFs. */
  readonly workerScript: string
  /** Path of the script that the reader's page is given. */
  readonly preload: string
}

/** Returns the installation that is running, to be tried. */
export function thisInstallation(options: InstallationOptions): Installation {
  const { identity, release, workerScript, preload, log, ...others } = options
  return {
    ...others,
    log,
    application: {
      name: identity.name,
      version: app.getVersion(),
      electron: process.versions.electron,
      channel: release?.channel ?? null
    },
    fuseFile: fuseFile(process.execPath, process.platform),
    print: (pack, entry) => printTrial(pack, entry, workerScript, log),
    trySandbox,
    tryLockdown: () => tryLockdown(preload)
  }
}
