import { existsSync } from 'node:fs'
import path from 'node:path'
import { ONLY_ADMINISTRATION, readersMayInstall } from '../content/may-install'
import type { Content } from '../content/open-content'
import type { Examination } from '../../shared/content/content-status'
import { EXIT_CODES } from './exit-codes'
import { localSource } from '../content/source/local-source'
import { createUpdater } from '../content/update/updater'
import { createErrorLog } from '../files/error-log'
import { errorCode, explainFileFailure, fileFailure } from '../files/file-failure'
import { StoreBusyError } from '../content/store/lock'

export interface ImportOptions {
  /** A folder or a file. */
  readonly source: string
  /** For the whole workstation. */
  readonly machine: boolean
  readonly json: boolean
  readonly content: Content
  /** Folder for the log. */
  readonly logFolder: string
}

const CODES = {
  newer: EXIT_CODES.done,
  'nothing-newer': EXIT_CODES.nothingNewer,
  refused: EXIT_CODES.refused,
  unreadable: EXIT_CODES.unreadable,
  failed: EXIT_CODES.failed,
  cancelled: EXIT_CODES.failed
} as const satisfies Record<Examination['outcome'], number>

/** Installs a version of the content without a window; returns the exit code. */
export async function importContent(options: ImportOptions): Promise<number> {
  const { content, machine, json } = options
  const now = (): Date => new Date()
  const updater = createUpdater({
    live: content.live,
    store: machine ? content.shared : content.own,
    // For the whole workstation, what one reader installed for themselves does not count as present.
    counts: ({ keeper }) => !machine || keeper !== 'reader',
    root: content.root,
    now,
    log: createErrorLog(path.join(options.logFolder, 'contenu.log'), now)
  })
  const say = (outcome: string, message: string, more: object = {}): void => {
    process.stdout.write(
      json ? `${JSON.stringify({ outcome, message, ...more }, null, 2)}\n` : `${message}\n`
    )
  }
  if (!machine && !readersMayInstall(content.workstation.policies())) {
    say('failed', ONLY_ADMINISTRATION, { details: ['importation: administration'] })
    return EXIT_CODES.failed
  }
  if (!existsSync(options.source)) {
    say(
      'unreadable',
      `Il n’y a rien à cet endroit\u00a0: ${options.source}. Vérifiez le chemin, et que la clé USB est branchée.`,
      {
        details: []
      }
    )
    return EXIT_CODES.unreadable
  }
  try {
    const examination = await updater.examine(await localSource(options.source))
    if (examination.outcome === 'newer') {
      const version = await updater.install()
      say('installed', `Version ${version} installée${machine ? ' pour tout le poste' : ''}.`, {
        ...examination,
        outcome: 'installed'
      })
    } else if (examination.outcome !== 'cancelled') {
      say(examination.outcome, examination.message, { details: examination.details })
    }
    return CODES[examination.outcome]
  } catch (error) {
    await updater.cancel()
    const message =
      error instanceof StoreBusyError
        ? 'Un autre programme installe une version en ce moment. Recommencez plus tard.'
        : `Rien n’est installé\u00a0: ${explainFileFailure(fileFailure(error))}`
    say('failed', message, { details: [errorCode(error)] })
    return EXIT_CODES.failed
  }
}
