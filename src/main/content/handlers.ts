import type { contentMethods } from '../../shared/ipc/content-methods'
import type { Examination, Progress } from '../../shared/content/content-status'
import { explainFileFailure, fileFailure } from '../files/file-failure'
import type { HandlersOf } from '../ipc/handlers'
import { readContentStatus } from './content-status'
import type { Content } from './open-content'
import { ONLY_ADMINISTRATION, readersMayInstall } from './may-install'
import { findKeys } from './find-keys'
import { localSource } from './source/local-source'
import type { ContentSource } from './source/source'
import { StoreBusyError } from './store/lock'
import { readContentLog } from './update/content-log'
import { checkOf } from './update/examinations'
import type { ContentUpdates } from './updates'

export interface ContentHandlersOptions {
  readonly content: Content
  readonly updates: ContentUpdates
  readonly onProgress: (progress: Progress) => void
  /** Asks the reader for a folder or a file; null where they gave up. */
  readonly chooseSource: (kind: 'folder' | 'file') => Promise<string | null>
  readonly log: (error: unknown) => void
}

const NO_SERVER = {
  outcome: 'unreadable' as const,
  message: 'Aucun serveur de contenu n’est indiqué dans les réglages.',
  details: []
} satisfies Examination

type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  /** In French. */
  | { readonly ok: false; readonly message: string }

/** Returns the handlers of versions of the content. */
export function createContentHandlers(options: ContentHandlersOptions): HandlersOf<typeof contentMethods> {
  const { content, updates, onProgress, log } = options
  let noted = noteActive()

  /** Notes which version is read from now on: its changes since the one before are then counted. */
  async function noteActive(): Promise<void> {
    const { reading } = await content.live.current()
    if (reading.ok) await updates.changesRead.reading(reading.active.version)
  }

  /** Tells at once that a source is being read: before, the reader may still be choosing one. */
  async function examine(source: ContentSource): Promise<Examination> {
    onProgress({ step: 'signatures', done: 0, total: 0 })
    return updates.updater.examine(source, onProgress)
  }

  async function examineServer(): Promise<Examination> {
    const { status } = await updates.policy()
    const source = await updates.server()
    if (source === null)
      return status.problem === null ? NO_SERVER : { ...NO_SERVER, message: status.problem }
    const examination = await examine(source)
    if (examination.outcome === 'cancelled') return examination
    await updates.lastCheck.keep(checkOf(examination, new Date()), status.every)
    return examination
  }

  /** Changes the store, then notes which version is read. */
  async function attempt<T>(change: () => Promise<T>): Promise<Attempt<T>> {
    try {
      return { ok: true, value: await change() }
    } catch (error) {
      log(error)
      const message =
        error instanceof StoreBusyError
          ? 'Une autre fenêtre ou un autre programme installe une version en ce moment. Attendez qu’il ait fini, puis recommencez.'
          : `Rien n’est changé\u00a0: ${explainFileFailure(fileFailure(error))}`
      return { ok: false, message }
    }
  }

  return {
    readContentStatus: async () => {
      await noted
      return readContentStatus(content, updates)
    },
    readContentLog: () => readContentLog(updates.logFile),
    findPluggedKeys: async () => {
      const { policies, mounts } = content.workstation
      return readersMayInstall(policies()) ? [...(await findKeys(mounts))] : []
    },
    examineContent: async (wanted) => {
      if (!readersMayInstall(content.workstation.policies()))
        return { outcome: 'failed', message: ONLY_ADMINISTRATION, details: ['importation: administration'] }
      if (wanted.kind === 'server') return examineServer()
      const path =
        wanted.kind === 'dropped'
          ? wanted.path
          : await options.chooseSource(wanted.kind === 'choose-folder' ? 'folder' : 'file')
      if (path === null) return { outcome: 'cancelled' }
      return examine(await localSource(path))
    },
    installContent: async () => {
      if (!readersMayInstall(content.workstation.policies()))
        return { outcome: 'failed', message: ONLY_ADMINISTRATION }
      const installed = await attempt(updates.updater.install)
      noted = noteActive()
      return installed.ok
        ? { outcome: 'installed', version: installed.value }
        : { outcome: 'failed', message: installed.message }
    },
    cancelContent: async () => {
      await updates.updater.cancel()
    },
    chooseVersion: async (version) => {
      const chosen = await attempt(() => content.own.choose(version))
      await content.live.reopen()
      noted = noteActive()
      return chosen.ok ? { outcome: 'chosen' } : { outcome: 'failed', message: chosen.message }
    },
    markChangesRead: async (keys) => {
      await updates.changesRead.markRead(keys)
    }
  }
}
