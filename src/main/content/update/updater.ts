import { rm } from 'node:fs/promises'
import type { Check, Examination, Progress } from '../../../shared/model/content-status'
import { failure, type Failure } from '../source/failure'
import type { Source } from '../source/source'
import type { Newer, Verdict } from '../source/verify-source'
import type { LiveShelf } from '../store/live-shelf'
import type { InstalledVersion } from '../store/record'
import type { Shelf, ShelvedVersion } from '../store/shelf'
import type { ContentStore } from '../store/store'
import { openLibrary, type Library } from '../pack/library'
import type { ChangeCounts } from './count-changes'
import { describeSource, detailsOf, newerMessage, nothingNewerMessage } from './verdict-words'

export interface UpdaterOptions {
  readonly shelf: LiveShelf
  /** Where versions are installed, and the trust that goes with them. */
  readonly store: ContentStore
  /** Whether a version that is there is among those that a new one must be newer than. */
  readonly counts: (version: ShelvedVersion) => boolean
  /** Path of the root metadata that is trusted from the start. */
  readonly root: string
  readonly now: () => Date
  /** Writes a line into the log of the administrator. */
  readonly log: (line: string) => void
}

/** Brings versions of the content from a source to this workstation; one at a time. */
export interface Updater {
  /** Says whether a source has a newer version; installs and keeps nothing. */
  readonly check: (source: Source) => Promise<Check>
  /** Verifies a source and unpacks its newer version beside the others, to be installed or forgotten. */
  readonly examine: (source: Source, onProgress?: (progress: Progress) => void) => Promise<Examination>
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

/** Returns the updater of a store. */
export function createUpdater(options: UpdaterOptions): Updater {
  const { shelf, store, now, log } = options
  let pending: Pending | null = null
  let running: AbortController | null = null

  async function forget(): Promise<void> {
    const before = pending
    pending = null
    if (before === null) return
    await before.newer.discard()
    await rm(before.staged, { recursive: true, force: true })
    await store.tidy()
  }

  /** Verifies against what is installed, in a folder of this process that is gone afterwards unless `keep` says otherwise. */
  async function verify(source: Source, signal: AbortSignal): Promise<Verdict> {
    const there = await shelf.current()
    const newest = there.versions.find(options.counts) ?? activeOf(there)
    // What judges a source is large, and most starts never need it.
    const { verifySource } = await import('../source/verify-source')
    return verifySource({
      source,
      state: store.trust,
      floor: options.root,
      scratch: store.scratch,
      packId: newest.library.manifest.id,
      installed: newest.version,
      signal
    })
  }

  async function unpack(
    newer: Newer,
    source: Source,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void
  ): Promise<Examination | Failure> {
    const staged = await store.stage()
    const unpacked = await newer.unpack(staged, { signal, onProgress })
    if (unpacked.outcome !== 'unpacked') {
      await newer.discard()
      return unpacked
    }
    const { pack, size } = newer.offer
    const signers = newer.offer.signers.map(({ name }) => name)
    const before = activeOf(await shelf.current())
    const installedAt = now().toISOString()
    pending = {
      newer,
      staged,
      installed: { version: pack.version, installedAt, origin: source.kind, signers }
    }
    const changes = await compare(before.library, staged)
    if (changes === null) {
      await forget()
      return failure('newer-format', `${pack.version}: a form that this application does not know`)
    }
    return {
      outcome: 'newer',
      from: before.version,
      to: pack.version,
      publishedOn: pack.publishedOn,
      reviewedOn: pack.reviewedOn ?? null,
      signers,
      size,
      notes: pack.notes ?? null,
      changes,
      details: detailsOf(newer)
    }
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
        log(`${describeSource(source)}: ${detailsOf(verdict).join('; ')}`)
        if (verdict.outcome === 'newer') {
          await verdict.discard()
          return { at, outcome: 'newer', message: newerMessage(verdict.offer.pack.version) }
        }
        if (verdict.outcome !== 'nothing-newer') return { at, ...pick(verdict) }
        await verdict.commit()
        return { at, outcome: 'nothing-newer', message: nothingNewerMessage(verdict.offer.pack.version) }
      }),
    examine: (source, onProgress = () => undefined) =>
      alone(async (signal): Promise<Examination> => {
        const verdict = await verify(source, signal)
        const details = detailsOf(verdict)
        log(`${describeSource(source)}: ${details.join('; ')}`)
        if (verdict.outcome === 'nothing-newer') {
          await verdict.commit()
          const message = nothingNewerMessage(verdict.offer.pack.version)
          return { outcome: 'nothing-newer', message, details }
        }
        const ended =
          verdict.outcome === 'newer' ? await unpack(verdict, source, signal, onProgress) : verdict
        if (!('detail' in ended)) return ended
        if (ended !== verdict) log(`${describeSource(source)}: ${detailsOf(ended).join('; ')}`)
        return ended.code === 'cancelled'
          ? { outcome: 'cancelled' }
          : { ...pick(ended), details: detailsOf(ended) }
      }),
    install: async () => {
      if (pending === null) throw new Error('Nothing was examined')
      const { newer, staged, installed } = pending
      await store.install(staged, installed)
      await newer.commit()
      pending = null
      await store.tidy()
      log(`version ${installed.version} installée`)
      await shelf.reopen()
      return installed.version
    },
    isBusy: () => running !== null || pending !== null,
    cancel: async () => {
      running?.abort()
      await forget()
    }
  }
}

function pick({ outcome, message }: Failure): Pick<Failure, 'outcome' | 'message'> {
  return { outcome, message }
}

function activeOf({ reading }: Shelf): ShelvedVersion {
  if (!reading.ok) throw new Error(`There is no content: ${reading.failure.detail}`)
  return reading.active
}

/** Returns how two versions differ, or null where the newer one cannot be read although it was signed. */
async function compare(before: Library, folder: string): Promise<ChangeCounts | null> {
  const [opening, { countChanges }] = await Promise.all([openLibrary(folder), import('./count-changes')])
  return opening.ok ? countChanges(before, opening.library).catch(() => null) : null
}
