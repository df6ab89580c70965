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
import { readByWindow } from './store/read-by-window'
import { activeOf } from './store/versions'
import { StoreBusyError } from './store/lock'
import { readContentLog } from './update/content-log'
import { checkOf } from './update/examinations'
import type { ContentUpdates } from './updates'

/** The version of its own that a window may read. */
interface OwnVersion {
  /** Null: the version that all windows read. */
  readonly value: () => string | null
  readonly choose: (version: string | null) => void
}

export interface ContentHandlersOptions {
  readonly own: OwnVersion
  /** Tells the other windows that another version is read from now on. */
  readonly tellOthers: (version: string | null) => void
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

const OVERTAKEN =
  'Une autre fenêtre a vérifié une version depuis\u00a0: vérifiez de nouveau celle-ci avant de l’installer.'

/** Returns the handlers, for one window, of versions of the content. */
export function createContentHandlers(options: ContentHandlersOptions): HandlersOf<typeof contentMethods> {
  const { content, own, updates, onProgress, log } = options
  const windowContent = { ...content, live: readByWindow(content.live, own.value) }
  /** The updater does one thing at a time: its progress is for the window that asked last. */
  const me = {}
  /** Null until somebody asks for what is kept of it. */
  let noted: Promise<void> | null = null

  /** Notes which version is read from now on: its changes since the one before are then counted. */
  async function noteActive(): Promise<void> {
    const { reading } = await content.live.current()
    if (reading.ok) await updates.changesRead.reading(reading.active.version)
  }

  /** Tells at once that a source is being read: before, the reader may still be choosing one. */
  async function examine(source: ContentSource): Promise<Examination> {
    updates.examiner.last = me
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
      await (noted ??= noteActive())
      return readContentStatus(windowContent, updates)
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
      if (updates.examiner.last !== me) return { outcome: 'failed', message: OVERTAKEN }
      const installed = await attempt(updates.updater.install)
      noted = noteActive()
      if (!installed.ok) return { outcome: 'failed', message: installed.message }
      own.choose(null)
      options.tellOthers(installed.value)
      return { outcome: 'installed', version: installed.value }
    },
    cancelContent: async () => {
      if (updates.examiner.last === me) await updates.updater.cancel()
    },
    chooseVersion: async (version) => {
      if (own.value() !== null) {
        own.choose(version)
        return { outcome: 'chosen' }
      }
      const chosen = await attempt(() => content.own.choose(version))
      await content.live.reopen()
      noted = noteActive()
      if (!chosen.ok) return { outcome: 'failed', message: chosen.message }
      options.tellOthers(activeOf(await content.live.current()).version)
      return { outcome: 'chosen' }
    },
    markChangesRead: async (keys) => {
      await updates.changesRead.markRead(keys)
    }
  }
}
