import { rm } from 'node:fs/promises'
import type { Manifest } from '../../../shared/content/pack'
import { compareVersions } from '../../../shared/content/signed-pack'
import { errorCode } from '../../files/file-failure'
import { copyPack } from './copy-pack'
import { failure, writeError, LateError, SourceError, type SourceFailure } from './failure'
import type { Known } from './judge-metadata'
import { judgeSource } from './judge-source'
import { signersOf, type OfferedVersion, type Offer } from './offer'
import { openSource } from './open-source'
import { makeTemporaryFolder, type TemporaryFolder } from './temporary-folder'
import { askPastCaches } from './past-caches'
import type { OpenSource, ContentSource } from './source'
import { keepTrust, readTrust } from './trust'
import { versionsOf, type TrustedSet, type TrustedVersions } from './trusted-set'
import { unpackArchive } from './unpack'
import { startDeadline, TIME_LIMITS, type TimeLimits } from './deadline'

/** What is being done, in bytes where they can be counted. */
export interface SourceProgress {
  readonly step: 'copy' | 'unpack'
  readonly done: number
  readonly total: number
}

/** What to verify, and against what. */
export interface VerifyRequest {
  readonly source: ContentSource
  /** Folder where trust is kept from one time to the next; only commit() writes there. */
  readonly state: string
  /** Path of a root.json that is trusted from the start; the metadata of its repository may be beside it. */
  readonly baseline: string
  /** Folder for temporary copies, on the disk of the state; it may be emptied when the application starts. */
  readonly scratch: string
  readonly packId: string
  /** The highest version of the handbook that is installed. */
  readonly installed: string
  readonly signed?: NonNullable<Known['signed']>
  readonly carried?: string
  readonly signal?: AbortSignal
  readonly limits?: TimeLimits
}

/** A source whose metadata is verified. Nothing of the state has changed yet; end it by commit() or discard(). */
interface Verified {
  readonly offer: Offer
  /** Path of the root.json by which it was verified. */
  readonly baseline: string
  readonly versions: TrustedVersions
  /** What is installed was signed by keys that were replaced since: this version takes its place, whatever its number. */
  readonly isRecovery: boolean
  /** Trusts the new metadata from now on, and removes the temporary copies. */
  readonly commit: () => Promise<void>
  /** Forgets everything about this source. */
  readonly discard: () => Promise<void>
}

/** A newer version, that can be unpacked. */
export interface Newer extends Verified {
  readonly outcome: 'newer'
  /** Copies the archive, verifies it and unpacks it into a folder that does not exist yet. Never throws. */
  readonly unpack: (
    folder: string,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (progress: SourceProgress) => void }
  ) => Promise<SourceFailure | { readonly outcome: 'unpacked'; readonly manifest: Manifest }>
}

/** A server whose copy is older than what this workstation knows: it says nothing of what is current. */
export interface Late {
  readonly outcome: 'late'
  /** For the log. */
  readonly detail: string
}

export type Verdict = Newer | (Verified & { readonly outcome: 'nothing-newer' }) | Late | SourceFailure

/** Says whether a source has a newer version of the handbook that may be trusted. Never throws. */
export async function verifySource(request: VerifyRequest): Promise<Verdict> {
  const before = await readTrust(request.state, request.baseline).catch(baselineError)
  if (before instanceof SourceError) return failureOf(before)
  const deadline = startDeadline(request.signal, request.limits ?? TIME_LIMITS)
  const opened: { source?: OpenSource; temporary?: TemporaryFolder } = {}
  const discard = async (): Promise<void> => {
    await opened.source?.close()
    await opened.temporary?.remove()
  }
  try {
    const source = (opened.source = await openSource(request.source))
    const temporary = (opened.temporary = await makeTemporaryFolder(request.scratch))
    const { kind } = request.source
    const { refreshed, candidate } = await judgeSource(source, kind, { before, ...request }, deadline)
    const verified: Verified = {
      offer: offerOf(candidate, refreshed.trusted),
      baseline: request.baseline,
      versions: versionsOf(refreshed.trusted),
      isRecovery: candidate.isRecovery,
      commit: async () => {
        const { trusted } = refreshed
        await keepTrust(request.state, request.baseline, { before, trusted }, temporary.state)
        await discard()
      },
      discard
    }
    return candidate.isRecovery || compareVersions(candidate.pack.version, request.installed) > 0
      ? { outcome: 'newer', ...verified, unpack: unpacker(source, temporary, candidate, request) }
      : { outcome: 'nothing-newer', ...verified }
  } catch (error) {
    await discard()
    if (error instanceof LateError && request.source.kind === 'server')
      return { outcome: 'late', detail: error.message }
    return failureOf(error)
  }
}

function baselineError(error: unknown): SourceError {
  const detail = errorCode(error)
  return new SourceError(detail === 'ENOENT' ? 'no-publisher' : 'damaged-application', detail)
}

function offerOf({ pack, target }: OfferedVersion, { root, below }: TrustedSet): Offer {
  const signers = below === undefined ? [] : signersOf(root, below.targets)
  return { pack, size: target.length, sha256: target.hashes['sha256'] ?? '', signers }
}

function unpacker(
  source: OpenSource,
  { archive }: TemporaryFolder,
  { pack, target }: OfferedVersion,
  { source: { kind }, limits = TIME_LIMITS }: VerifyRequest
): Newer['unpack'] {
  return async (folder, { signal, onProgress } = {}) => {
    const deadline = startDeadline(signal, limits)
    try {
      await askPastCaches(kind, async (caches) => {
        await rm(archive, { force: true })
        const onBytes = (done: number): void => onProgress?.({ step: 'copy', done, total: target.length })
        await copyPack(source.open, target, archive, deadline, onBytes, caches)
      })
      const manifest = await unpackArchive(archive, folder, pack, deadline, (done, total) =>
        onProgress?.({ step: 'unpack', done, total })
      )
      return { outcome: 'unpacked', manifest }
    } catch (error) {
      return failureOf(error)
    } finally {
      await rm(archive, { force: true })
    }
  }
}

function failureOf(error: unknown): SourceFailure {
  const { code, message } = error instanceof SourceError ? error : writeError(error, 'import')
  return failure(code, message)
}
