import { createHash, type KeyObject } from 'node:crypto'
import { Key } from '@tufjs/models'
import * as v from 'valibot'

export const ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const
export type RoleName = (typeof ROLES)[number]
export const roleSchema = v.picklist(ROLES)

/** What everybody may know of a key. */
export const publicKeySchema = v.object({
  role: roleSchema,
  /** Who holds it, as readers are told. */
  name: v.pipe(v.string(), v.nonEmpty()),
  keyId: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The 32 bytes of an Ed25519 public key, in hexadecimal. */
  public: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
})
export type PublicKey = v.InferOutput<typeof publicKeySchema>

/** Describes a public key of Ed25519. */
export function describeKey(key: KeyObject, role: RoleName, name: string): PublicKey {
  const { x } = key.export({ format: 'jwk' })
  const hexadecimal = Buffer.from(x ?? '', 'base64url').toString('hex')
  return { role, name, public: hexadecimal, keyId: keyIdOf(hexadecimal) }
}

/** Returns the key as it stands in root metadata; its holder's name is a field of ours, that others pass over. */
export function tufKey({ keyId, name, public: hexadecimal }: PublicKey): Key {
  return new Key({
    keyID: keyId,
    keyType: 'ed25519',
    scheme: 'ed25519',
    keyVal: { public: hexadecimal },
    unrecognizedFields: { 'x-nom': name }
  })
}

/** SHA-256 of the canonical JSON of the key (names sorted, no spaces), as the TUF specification names keys. */
function keyIdOf(hexadecimal: string): string {
  const canonical = `{"keytype":"ed25519","keyval":{"public":"${hexadecimal}"},"scheme":"ed25519"}`
  return createHash('sha256').update(canonical).digest('hex')
}
