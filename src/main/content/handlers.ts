import type { Handlers } from '../ipc/handlers'
import type { contentMethods } from '../../shared/ipc/content-methods'
import type { ContentShelf } from './shelf'
import type { ContentUpdates } from './updates'
import type { ContentStatus, Examination, Progress } from '../../shared/model/content-status'
import { readContentLog } from './update/content-log'
import { explainFileFailure, fileFailure } from '../files/file-failure'
import { StoreBusyError } from './store/lock'
import type { Source } from './source/source'

export interface ContentHandlersOptions {
  readonly content: ContentShelf
  readonly updates: ContentUpdates
  readonly onProgress: (progress: Progress) => void
  /** Asks the reader for a folder or a file; null where they gave up. */
  readonly chooseSource: (kind: 'folder' | 'file') => Promise<string | null>
  /** Returns what stands at a path as a source. */
  readonly localSource: (path: string) => Promise<Source>
  readonly log: (error: unknown) => void
}

const NO_SERVER = {
  outcome: 'unreadable' as const,
  message: 'Aucun serveur de contenu n’est indiqué dans les réglages.',
  details: []
} satisfies Examination

export type ContentHandlers = Pick<
  Handlers,
  Exclude<keyof typeof contentMethods, 'readSettings' | 'saveSettings'>
>

/** Returns the handlers of everything about versions of the content. */
export function createContentHandlers(options: ContentHandlersOptions): ContentHandlers {
  const { content, updates, onProgress, log } = options

  /** Tells at once that a source is being read: before, the reader may still be choosing one. */
  async function examine(source: Source): Promise<Examination> {
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
    const { outcome } = examination
    const message = outcome === 'newer' ? `Version ${examination.to} trouvée.` : examination.message
    await updates.lastCheck.keep({ at: new Date().toISOString(), outcome, message }, status.every)
    return examination
  }

  /** Does something to the store; returns in French why it could not be done, or null. */
  async function attempt(action: () => Promise<unknown>): Promise<string | null> {
    try {
      await action()
      return null
    } catch (error) {
      log(error)
      return error instanceof StoreBusyError
        ? 'Une autre fenêtre ou un autre programme installe une version en ce moment. Attendez qu’il ait fini, puis recommencez.'
        : `Rien n’est changé\u00a0: ${explainFileFailure(fileFailure(error))}`
    }
  }

  return {
    readContentStatus: async () => {
      const { active } = await readContentStatus(content, updates)
      await updates.changesRead.reading(active)
      return readContentStatus(content, updates)
    },
    readContentLog: () => readContentLog(updates.logFile),
    examineContent: async (wanted) => {
      if (wanted.kind === 'server') return examineServer()
      const path =
        wanted.kind === 'dropped'
          ? wanted.path
          : await options.chooseSource(wanted.kind === 'choose-folder' ? 'folder' : 'file')
      if (path === null) return { outcome: 'cancelled' }
      return examine(await options.localSource(path))
    },
    installContent: async () => {
      let version = ''
      const message = await attempt(async () => (version = await updates.updater.install()))
      return message === null ? { outcome: 'installed', version } : { outcome: 'failed', message }
    },
    cancelContent: async () => {
      await updates.updater.cancel()
    },
    chooseVersion: async (version) => {
      const message = await attempt(() => content.own.choose(version))
      await content.live.reopen()
      return message === null ? { outcome: 'chosen' } : { outcome: 'failed', message }
    },
    markChangesRead: async (keys) => {
      await updates.changesRead.markRead(keys)
    }
  }
}

/** Returns everything that is known of versions. @throws where there is no content at all: nothing asks then */
export async function readContentStatus(
  { live }: ContentShelf,
  { policy, lastCheck, changesRead }: ContentUpdates
): Promise<ContentStatus> {
  const { versions, reading } = await live.current()
  if (!reading.ok) throw new Error(reading.failure.detail)
  const active = reading.active.version
  return {
    versions: versions.map(({ version, keeper, library, installed }) => ({
      version,
      publishedOn: library.manifest.publishedOn,
      keeper,
      installedAt: installed?.installedAt ?? null,
      signers: installed?.signers ?? []
    })),
    active,
    since: changesRead.since(),
    server: (await policy()).status,
    lastCheck: lastCheck.value(),
    lastSuccess: lastCheck.succeededAt()
  }
}
