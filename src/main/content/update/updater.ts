import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Check, Examination, Progress } from '../../../shared/content/content-status'
import type { Log } from '../../files/log'
import { failure, type SourceFailure } from '../source/failure'
import type { ContentSource } from '../source/source'
import type { FurtherRoots } from './further-roots'
import type { Newer, Verdict } from '../source/verify-source'
import type { LiveVersions } from '../store/live-versions'
import type { InstalledVersion } from '../store/record'
import { activeOf, type ContentVersion } from '../store/versions'
import type { ContentStore } from '../store/store'
import type { ExaminePack } from './examination-thread'
import { describeFailure, describeLate, describeNewer, describeNothingNewer } from './examinations'
import { describeSource, detailsOf, LATE, newerMessage, nothingNewerMessage } from './verdict-words'

export interface UpdaterOptions {
  readonly live: LiveVersions
  /** Where versions are installed, and the trust that goes with them. */
  readonly store: ContentStore
  /** Whether a new version must be newer than this installed one. */
  readonly counts: (version: ContentVersion) => boolean
  /** Path of the root metadata that is trusted from the start. */
  readonly root: string
  readonly furtherRoots: () => FurtherRoots
  readonly examinePack: ExaminePack
  readonly now: () => Date
  /** The log of the administrator. */
  readonly log: Pick<Log, 'info' | 'warning'>
}

/** Brings versions of the content from a source to this workstation; one at a time. */
export interface Updater {
  /** Says whether a source has a newer version; installs and keeps nothing. */
  readonly check: (source: ContentSource) => Promise<Check>
  /** Verifies a source and unpacks its newer version beside the others, to be installed or forgotten. */
  readonly examine: (source: ContentSource, onProgress?: (progress: Progress) => void) => Promise<Examination>
  /** Installs what was examined last; returns its version. @throws where the disk or another process stops it */
  readonly install: () => Promise<string>
  /** Whether something is under way, or was examined and waits for the reader. */
  readonly isBusy: () => boolean
  /** Ends what is under way, and forgets what was examined. */
  readonly cancel: () => Promise<void>
}

interface Pending {
  readonly newer: Newer
  readonly staged: string
  readonly installed: InstalledVersion
}

/** A version that waits to be installed, or why it could not be prepared. */
type Prepared =
  | { readonly ok: true; readonly examination: Examination }
  | { readonly ok: false; readonly failure: SourceFailure }

/** Returns the updater of a store. */
export function createUpdater(options: UpdaterOptions): Updater {
  const { live, store, now, log } = options
  let pending: Pending | null = null
  let running: AbortController | null = null

  function note(source: ContentSource, verdict: Verdict): void {
    const line = `${describeSource(source)}: ${detailsOf(verdict).join('; ')}`
    if ('offer' in verdict) log.info(line)
    else log.warning(line)
  }

  async function forget(): Promise<void> {
    const before = pending
    pending = null
    if (before === null) return
    await before.newer.discard()
    await rm(before.staged, { recursive: true, force: true })
    await store.tidy()
  }

  /** Verifies against what is installed, in a folder of this process that is gone afterwards unless `keep` says otherwise. */
  async function verify(source: ContentSource, signal: AbortSignal): Promise<Verdict> {
    const there = await live.current()
    const newest = there.versions.find(options.counts) ?? activeOf(there)
    // Loaded on demand: the verifying code is large, and most starts never need it.
    const { verifyByRoots } = await import('../source/verify-by-roots')
    const { roots, problems } = options.furtherRoots()
    for (const problem of problems) log.warning(problem)
    const { scratch, trust } = store
    const { version, pack, installed } = newest
    const carried = there.versions.find(({ keeper }) => keeper === 'application')?.version
    const signed = installed?.keyIds && { baseline: installed.root ?? options.root, keyIds: installed.keyIds }
    const request = {
      ...{ source, scratch, packId: pack.manifest.id, installed: version, signal },
      ...(signed === undefined ? {} : { signed }),
      ...(carried === undefined ? {} : { carried })
    }
    return verifyByRoots(request, [
      { state: trust, baseline: options.root },
      ...roots.map(({ file, digest }) => ({ state: path.join(trust, digest), baseline: file }))
    ])
  }

  /** Unpacks a newer version and compares it with the one that is read; it then waits to be installed. */
  async function prepare(
    newer: Newer,
    source: ContentSource,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void
  ): Promise<Prepared> {
    const staged = await store.stage()
    const unpacked = await newer.unpack(staged, { signal, onProgress })
    if (unpacked.outcome !== 'unpacked') {
      await newer.discard()
      return { ok: false, failure: unpacked }
    }
    const { version } = newer.offer.pack
    const signers = newer.offer.signers.map(({ name }) => name)
    const before = activeOf(await live.current())
    const installedAt = now().toISOString()
    const root = newer.baseline === options.root ? {} : { root: newer.baseline }
    const keyIds = newer.offer.signers.map(({ keyId }) => keyId)
    const installed = { version, installedAt, origin: source.kind, signers, keyIds, ...root }
    pending = { newer, staged, installed }
    const examined = await options
      .examinePack(before.pack.folder, staged, signal)
      .catch((error: unknown) => ({ ok: false as const, detail: String(error) }))
    if (examined.ok)
      return {
        ok: true,
        examination: describeNewer(newer, before.version, examined.changes, installed)
      }
    await forget()
    const code = signal.aborted ? 'cancelled' : 'unusable'
    return { ok: false, failure: failure(code, `${version}: ${examined.detail}`) }
  }

  /** Does one thing at a time: what was under way before is ended. */
  async function alone<T>(action: (signal: AbortSignal) => Promise<T>): Promise<T> {
    running?.abort()
    await forget()
    const mine = (running = new AbortController())
    try {
      return await action(mine.signal)
    } finally {
      if (running === mine) running = null
      await store.tidy()
    }
  }

  return {
    check: (source) =>
      alone(async (signal) => {
        const verdict = await verify(source, signal)
        const at = now().toISOString()
        note(source, verdict)
        if (verdict.outcome === 'newer') {
          await verdict.discard()
          return { at, outcome: 'newer', message: newerMessage(verdict.offer.pack.version) }
        }
        if (verdict.outcome === 'late') return { at, outcome: 'nothing-newer', late: true, message: LATE }
        if (verdict.outcome !== 'nothing-newer')
          return { at, outcome: verdict.outcome, message: verdict.message }
        await verdict.commit()
        return { at, outcome: 'nothing-newer', message: nothingNewerMessage(verdict.offer.pack.version) }
      }),
    examine: (source, onProgress = () => undefined) =>
      alone(async (signal) => {
        const verdict = await verify(source, signal)
        note(source, verdict)
        switch (verdict.outcome) {
          case 'nothing-newer':
            await verdict.commit()
            return describeNothingNewer(verdict)
          case 'late':
            return describeLate(verdict)
          case 'newer': {
            const prepared = await prepare(verdict, source, signal, onProgress)
            if (prepared.ok) return prepared.examination
            note(source, prepared.failure)
            return describeFailure(prepared.failure)
          }
          default:
            return describeFailure(verdict)
        }
      }),
    install: async () => {
      if (pending === null) throw new Error('Nothing was examined')
      const { newer, staged, installed } = pending
      await store.install(staged, installed, newer.isRecovery ? 'go' : 'stay')
      await newer.commit()
      pending = null
      await store.tidy()
      log.info(`version ${installed.version} installée`)
      // A version of a higher number may be left in the store of the workstation.
      const isRead = activeOf(await live.reopen()).version === installed.version
      if (newer.isRecovery && !isRead) {
        await store.choose(installed.version)
        await live.reopen()
      }
      return installed.version
    },
    isBusy: () => running !== null || pending !== null,
    cancel: async () => {
      running?.abort()
      await forget()
    }
  }
}
