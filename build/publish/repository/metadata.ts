import { createHash } from 'node:crypto'
import { Metadata, MetaFile, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'
import { signer, type SigningKey } from '../keys/signing-key'

/** Far enough that no clock decides: the date of issue is a signed fact, never a lock. */
const EXPIRES = '9999-12-31T23:59:59Z'
const SPEC_VERSION = '1.0.31'

/** What every kind of metadata begins with. */
export function header(version: number): { version: number; specVersion: string; expires: string } {
  return { version, specVersion: SPEC_VERSION, expires: EXPIRES }
}

/** Returns metadata signed by keys, as the text of its file. */
export function signed(content: Root | Targets | Snapshot | Timestamp, keys: readonly SigningKey[]): string {
  const metadata = new Metadata(content)
  for (const key of keys) metadata.sign(signer(key))
  return `${JSON.stringify(metadata.toJSON(), null, 2)}\n`
}

/** Returns what metadata says of a file that it points to. */
export function metaFile(version: number, text: string): MetaFile {
  const bytes = Buffer.from(text)
  return new MetaFile({ version, length: bytes.length, hashes: { sha256: sha256(bytes) } })
}

/** Returns the SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
