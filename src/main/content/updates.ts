import path from 'node:path'
import type { ServerChoice } from '../../shared/profile/settings'
import type { Content } from './open-content'
import { openChangesRead, type ChangesRead } from './update/changes-read'
import { openLastCheck, type LastCheck } from './update/last-check'
import type { LookUpProxy } from './update/find-proxy'
import { serverPolicy, type ServerPolicy } from './update/server-policy'
import { CONTENT_LOG } from './update/content-log'
import { createUpdater, type Updater } from './update/updater'
import { openLog, type LogSettings } from '../files/log'
import type { ContentSource } from './source/source'

/** All that brings other versions of the content here. */
export interface ContentUpdates {
  readonly updater: Updater
  readonly lastCheck: LastCheck
  readonly changesRead: ChangesRead
  /** Which window had a version examined last: another one installs nothing that its reader did not see. */
  readonly examiner: { last: object | null }
  /** Path of the file where each check is noted. */
  readonly logFile: string
  /** Returns which server may be asked now: policies are read anew. */
  readonly policy: () => Promise<ServerPolicy>
  /** Returns the server as a source, or null where none may be asked. */
  readonly server: () => Promise<ContentSource | null>
  readonly settled: () => Promise<unknown>
}

export interface ContentUpdatesOptions {
  readonly profile: string
  readonly logging: LogSettings
  readonly content: Content
  /** Returns which server the reader chose. */
  readonly chosenServer: () => Promise<ServerChoice>
  /** What the server is told about who asks: the application and its version, nothing of the workstation or the reader. */
  readonly userAgent: string
  readonly lookUpProxy: LookUpProxy
}

/** Opens what the reader and the administrator decided about versions of the content. */
export async function openContentUpdates(options: ContentUpdatesOptions): Promise<ContentUpdates> {
  const { profile, logging, content, chosenServer, userAgent, lookUpProxy } = options
  const now = (): Date => new Date()
  const logFile = path.join(logging.folder, CONTENT_LOG)
  const [lastCheck, changesRead] = await Promise.all([
    openLastCheck(path.join(profile, 'contenu-verification.json'), now, Math.random),
    openChangesRead(path.join(profile, 'contenu-lu.json'), now)
  ])
  const updater = createUpdater({
    live: content.live,
    store: content.own,
    counts: () => true,
    root: content.root,
    furtherRoots: content.furtherRoots,
    examinePack: content.examinePack,
    now,
    log: openLog(logging, CONTENT_LOG, now)
  })

  async function policy(): Promise<ServerPolicy> {
    return serverPolicy(content.workstation.policies(), await chosenServer(), process.env)
  }

  return {
    updater,
    lastCheck,
    changesRead,
    examiner: { last: null },
    logFile,
    policy,
    server: async () => {
      const { access } = await policy()
      if (access === null) return null
      const { openServer } = await import('./update/open-server')
      return { kind: 'server', open: openServer(access, userAgent, lookUpProxy) }
    },
    settled: () => Promise.all([lastCheck.settled(), changesRead.settled()])
  }
}
