import { readersMayInstall } from '../content/may-install'
import type { ContentSource } from '../content/source/source'
import type { Check } from '../../shared/content/content-status'
import type { LookUpProxy } from '../content/update/find-proxy'
import type { ServerChoice } from '../../shared/profile/settings'
import { openContentUpdates } from '../content/updates'
import { installVersion, openUpdater, tellEnd, type InstallOptions } from './install-version'

export interface AskOptions extends InstallOptions {
  /** Whether what is newer is installed, or only told. */
  readonly install: boolean
  /** Folder of the reader's own files. */
  readonly profile: string
  /** Returns which server the reader chose: that counts for themselves alone. */
  readonly chosenServer: () => Promise<ServerChoice>
  readonly userAgent: string
  readonly lookUpProxy: LookUpProxy
}

/** Asks the server that was named whether it has something newer, without a window; returns the exit code. */
export async function askServer(options: AskOptions): Promise<number> {
  const { content, machine, json, install, profile, logging, userAgent, lookUpProxy } = options
  const chosenServer = machine ? (): Promise<null> => Promise.resolve(null) : options.chosenServer
  const { policy, server, lastCheck } = await openContentUpdates({
    profile,
    logging,
    content,
    chosenServer,
    userAgent,
    lookUpProxy
  })
  const { status } = await policy()
  const source = (await server()) ?? ({ kind: 'none', message: status.problem ?? noServer(machine) } as const)
  if (!install) return check(source)
  const { code, ended } = await installVersion(source, options)
  // Where readers may not install, nothing was asked.
  const wasAsked = machine || readersMayInstall(content.workstation.policies())
  const { outcome, ...said } = ended
  if (wasAsked && outcome !== 'cancelled')
    await note({ ...said, outcome: outcome === 'installed' ? 'newer' : outcome })
  return code

  async function check(
    from: ContentSource | { readonly kind: 'none'; readonly message: string }
  ): Promise<number> {
    if (from.kind === 'none')
      return tellEnd({ outcome: 'unreadable', message: from.message, details: [] }, json)
    const { outcome, message, late } = await openUpdater(options).check(from)
    const said = { outcome, message, ...(late === true ? { late } : {}) }
    await note(said)
    return tellEnd({ ...said, details: [] }, json)
  }

  /** The reader's own screens say when the server was last asked. */
  async function note(said: Omit<Check, 'at'>): Promise<void> {
    if (machine || source.kind === 'none') return
    await lastCheck.keep({ at: new Date().toISOString(), ...said }, status.every)
  }
}

/** For the whole workstation, what a reader chose does not count. */
function noServer(machine: boolean): string {
  return `Aucun serveur de contenu n’est indiqué\u00a0: écrivez «\u00a0serveur\u00a0» dans le fichier de politiques${machine ? '' : ', ou indiquez-en un dans les réglages'}.`
}
