import { BadVersionError, EqualVersionError } from 'tuf-js/dist/error'
import { TrustedMetadataStore } from 'tuf-js/dist/store'
import { LateError, SourceError } from './failure'
import type { FetchMetadata } from './fetch-metadata'
import { parseTimestamp, type TrustedSet, type TrustedTexts } from './trusted-set'
import { meaningOf } from './tuf-errors'

/** Most changes of the root that are followed at once. */
const ROOTS = 256
/** Most bytes of a file whose length is not signed. */
const LIMITS = { root: 512_000, timestamp: 16_384, snapshot: 2_000_000, targets: 5_000_000 } as const

export interface Refreshed {
  readonly trusted: TrustedSet
  /** The source's own timestamp; `trusted` keeps the known one where both have the same version. */
  readonly timestamp: string
}

/**
 * Brings what is trusted up to what a source says, by the workflow of the TUF specification (5.3 to 5.6): its store judges
 * every step, here each file is brought before it. All stays in memory.
 * @throws SourceError
 */
export async function refreshMetadata(before: TrustedTexts, fetch: FetchMetadata): Promise<Refreshed> {
  try {
    const store = new TrustedMetadataStore(Buffer.from(before.root))
    const root = await followRoots(store, before.root, fetch)
    const { timestamp, seen } = await loadTimestamp(store, before.below?.timestamp, fetch)
    const snapshot = await loadSnapshot(store, before.below?.snapshot, fetch)
    const targets = await loadTargets(store, before.below?.targets, fetch)
    const texts = { root, below: { timestamp, snapshot, targets } }
    return { trusted: trustedSet(store, texts), timestamp: seen }
  } catch (error) {
    throw meaningOf(error)
  }
}

async function followRoots(store: TrustedMetadataStore, kept: string, fetch: FetchMetadata): Promise<string> {
  let root = kept
  for (let turn = 0; turn < ROOTS; turn += 1) {
    const next = await fetch(`${store.root.signed.version + 1}.root.json`, LIMITS.root)
    if (typeof next === 'string') break
    store.updateRoot(next)
    root = next.toString()
  }
  return root
}

async function loadTimestamp(
  store: TrustedMetadataStore,
  kept: string | undefined,
  fetch: FetchMetadata
): Promise<{ readonly timestamp: string; readonly seen: string }> {
  if (kept !== undefined) holds(() => store.updateTimestamp(Buffer.from(kept)))
  const bytes = await fetch('timestamp.json', LIMITS.timestamp)
  // Without a timestamp it is no source at all; anything else that is missing is a copy that was not finished.
  if (bytes === 'missing') throw new SourceError('not-a-source', 'missing timestamp.json')
  if (bytes === 'page') throw new SourceError('web-page', 'timestamp.json')
  const seen = bytes.toString()
  try {
    store.updateTimestamp(bytes)
    return { timestamp: seen, seen }
  } catch (error) {
    if (kept !== undefined && error instanceof EqualVersionError) return { timestamp: kept, seen }
    if (kept !== undefined && error instanceof BadVersionError) refuseLate(seen, kept)
    throw error
  }
}

/** @throws LateError where the whole timestamp is an earlier one, and not only a part of what it lists */
function refuseLate(seen: string, kept: string): void {
  const [version, known] = [parseTimestamp(seen).version, parseTimestamp(kept).version]
  if (version < known) throw new LateError(`timestamp ${version} after ${known}`)
}

async function loadSnapshot(
  store: TrustedMetadataStore,
  kept: string | undefined,
  fetch: FetchMetadata
): Promise<string> {
  const listed = store.timestamp?.signed.snapshotMeta
  if (listed === undefined) throw new SourceError('damaged', 'no snapshot listed')
  // Given to the store even where it is no longer the newest: the store then refuses any lower version (rollback).
  if (kept !== undefined && holds(() => store.updateSnapshot(Buffer.from(kept), true))) {
    listed.verify(Buffer.from(kept))
    return kept
  }
  const bytes = await fetchListed(`${listed.version}.snapshot.json`, listed.length ?? LIMITS.snapshot, fetch)
  store.updateSnapshot(bytes)
  return bytes.toString()
}

async function loadTargets(
  store: TrustedMetadataStore,
  kept: string | undefined,
  fetch: FetchMetadata
): Promise<string> {
  const update = (text: string): string => {
    store.updateDelegatedTargets(Buffer.from(text), 'targets', 'root')
    return text
  }
  if (kept !== undefined && holds(() => update(kept))) return kept
  const listed = store.snapshot?.signed.meta['targets.json']
  if (listed === undefined) throw new SourceError('damaged', 'no list of versions')
  const bytes = await fetchListed(`${listed.version}.targets.json`, listed.length ?? LIMITS.targets, fetch)
  return update(bytes.toString())
}

async function fetchListed(name: string, limit: number, fetch: FetchMetadata): Promise<Buffer> {
  const bytes = await fetch(name, limit)
  if (typeof bytes === 'string') throw new SourceError('incomplete', `${bytes}: ${name}`)
  return bytes
}

/** What was trusted before need not be valid any more: a key may have been replaced, or a newer version signed. */
function holds(step: () => unknown): boolean {
  try {
    step()
    return true
  } catch {
    return false
  }
}

function trustedSet(
  { root, timestamp, snapshot, targets }: TrustedMetadataStore,
  texts: TrustedTexts
): TrustedSet {
  if (timestamp === undefined || snapshot === undefined || targets === undefined)
    throw new SourceError('damaged', 'incomplete metadata')
  return { texts, root, below: { timestamp, snapshot, targets } }
}
