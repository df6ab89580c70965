import type { Check, Examination } from '../../shared/content/content-status'
import { ONLY_ADMINISTRATION, readersMayInstall } from '../content/may-install'
import type { Content } from '../content/open-content'
import type { ContentSource } from '../content/source/source'
import { StoreBusyError } from '../content/store/lock'
import { CONTENT_LOG } from '../content/update/content-log'
import { createUpdater, type Updater } from '../content/update/updater'
import { openLog, type LogSettings } from '../files/log'
import { errorCode, explainFileFailure, fileFailure } from '../files/file-failure'
import { isInDoubt } from '../policies/policies'
import { EXIT_CODES } from './exit-codes'

export interface InstallOptions {
  /** For the whole workstation. */
  readonly machine: boolean
  readonly json: boolean
  readonly content: Content
  readonly logging: LogSettings
}

/** How an installation ended. */
type Ended = Pick<Check, 'message' | 'late'> & { readonly outcome: Examination['outcome'] | 'installed' }

const CODES = {
  installed: EXIT_CODES.done,
  newer: EXIT_CODES.done,
  'nothing-newer': EXIT_CODES.nothingNewer,
  refused: EXIT_CODES.refused,
  unreadable: EXIT_CODES.unreadable,
  failed: EXIT_CODES.failed,
  cancelled: EXIT_CODES.failed
} as const satisfies Record<Ended['outcome'], number>

/** Writes how something about a version ended, for a person or as JSON; returns the exit code. */
export function tellEnd(
  { outcome, message, ...more }: Ended & { readonly details: readonly string[] },
  json: boolean
): number {
  process.stdout.write(json ? `${JSON.stringify({ outcome, message, ...more }, null, 2)}\n` : `${message}\n`)
  return CODES[outcome]
}

/** Returns what installs versions for one reader, or for the whole workstation. */
export function openUpdater({ machine, content, logging }: Omit<InstallOptions, 'json'>): Updater {
  const now = (): Date => new Date()
  return createUpdater({
    live: content.live,
    store: machine ? content.shared : content.own,
    // For the whole workstation, what one reader installed for themselves does not count as present.
    counts: ({ keeper }) => !machine || keeper !== 'reader',
    root: content.root,
    furtherRoots: content.furtherRoots,
    examinePack: content.examinePack,
    now,
    log: openLog(logging, CONTENT_LOG, now)
  })
}

/**
 * Installs what a source has that is newer, and says how that ended; returns the exit code.
 * @param source « none »: there is none, and in French why
 */
export async function installVersion(
  source: ContentSource | { readonly kind: 'none'; readonly message: string },
  options: InstallOptions
): Promise<{ readonly code: number; readonly ended: Ended }> {
  const { content, machine, json } = options
  const end = (ended: Ended, more: object = {}): Awaited<ReturnType<typeof installVersion>> => ({
    ended,
    code: tellEnd({ details: [], ...more, ...ended }, json)
  })
  const policies = content.workstation.policies()
  if (!machine && !readersMayInstall(policies))
    return end(
      { outcome: 'failed', message: ONLY_ADMINISTRATION },
      {
        details: isInDoubt(policies, 'importation')
          ? policies.problems.map((one) => one.message)
          : ['importation: administration']
      }
    )
  if (source.kind === 'none') return end({ outcome: 'unreadable', message: source.message })

  const updater = openUpdater(options)
  try {
    const examination = await updater.examine(source)
    if (examination.outcome === 'cancelled') return end({ outcome: 'cancelled', message: '' })
    if (examination.outcome !== 'newer') return end(examination)
    const version = await updater.install()
    const message = `Version ${version} installée${machine ? ' pour tout le poste' : ''}.`
    return end({ outcome: 'installed', message }, examination)
  } catch (error) {
    await updater.cancel()
    const message =
      error instanceof StoreBusyError
        ? 'Un autre programme installe une version en ce moment. Recommencez plus tard.'
        : `Rien n’est installé\u00a0: ${explainFileFailure(fileFailure(error))}`
    return end({ outcome: 'failed', message }, { details: [errorCode(error)] })
  }
}
