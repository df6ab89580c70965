import { Metadata, MetadataKind, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'

/** The metadata that is trusted, as texts; all below the root are there, or none is. */
export interface TrustedTexts {
  readonly root: string
  readonly below?: { readonly timestamp: string; readonly snapshot: string; readonly targets: string }
}

/** The same, parsed, with all signatures and cross-references checked. */
export interface TrustedSet {
  readonly texts: TrustedTexts
  readonly root: Metadata<Root>
  readonly below?: {
    readonly timestamp: Metadata<Timestamp>
    readonly snapshot: Metadata<Snapshot>
    readonly targets: Metadata<Targets>
  }
}

/** Versions of trusted metadata; zero stands for what is not there yet. */
export interface TrustedVersions {
  readonly root: number
  readonly timestamp: number
  readonly snapshot: number
  readonly targets: number
}

/**
 * Checks metadata that was trusted before: it is signed as its own root asks, and belongs together.
 * @throws an error of `@tufjs/models` or SyntaxError where it does not
 */
export function checkTrusted(texts: TrustedTexts): TrustedSet {
  const root = Metadata.fromJSON(MetadataKind.Root, parse(texts.root))
  root.verifyDelegate(MetadataKind.Root, root)
  if (texts.below === undefined) return { texts, root }
  const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, parse(texts.below.timestamp))
  const snapshot = Metadata.fromJSON(MetadataKind.Snapshot, parse(texts.below.snapshot))
  const targets = Metadata.fromJSON(MetadataKind.Targets, parse(texts.below.targets))
  root.verifyDelegate(MetadataKind.Timestamp, timestamp)
  root.verifyDelegate(MetadataKind.Snapshot, snapshot)
  root.verifyDelegate(MetadataKind.Targets, targets)
  timestamp.signed.snapshotMeta.verify(Buffer.from(texts.below.snapshot))
  const listed = snapshot.signed.meta['targets.json']
  listed?.verify(Buffer.from(texts.below.targets))
  const together =
    timestamp.signed.snapshotMeta.version === snapshot.signed.version &&
    listed?.version === targets.signed.version
  if (!together) throw new Error('metadata of different days')
  return { texts, root, below: { timestamp, snapshot, targets } }
}

function parse(text: string): Parameters<typeof Metadata.fromJSON>[1] {
  return JSON.parse(text) as Parameters<typeof Metadata.fromJSON>[1]
}

/** Returns a timestamp, its signatures not checked. @throws where the text is none */
export function parseTimestamp(text: string): Timestamp {
  return Metadata.fromJSON(MetadataKind.Timestamp, parse(text)).signed
}

/** Returns the versions of a trusted set. */
export function versionsOf({ root, below }: TrustedSet): TrustedVersions {
  return {
    root: root.signed.version,
    timestamp: below?.timestamp.signed.version ?? 0,
    snapshot: below?.snapshot.signed.version ?? 0,
    targets: below?.targets.signed.version ?? 0
  }
}
