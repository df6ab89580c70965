import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { Signature } from '@tufjs/models'
import { describeKey, type PublicKey, type RoleName } from './public-key'

/** A key that signs; it stays in memory, and only sealed on the disk. */
export interface SigningKey {
  readonly key: PublicKey
  readonly secret: KeyObject
}

/** Makes a new key of Ed25519. */
export function makeKey(role: RoleName, name: string): SigningKey {
  return signingKey(generateKeyPairSync('ed25519').privateKey, role, name)
}

/** Returns a key with what everybody may know of it. */
export function signingKey(secret: KeyObject, role: RoleName, name: string): SigningKey {
  return { key: describeKey(createPublicKey(secret), role, name), secret }
}

/** Returns what a key signs with, as `@tufjs/models` asks for it. */
export function signer({ key, secret }: SigningKey): (bytes: Buffer) => Signature {
  return (bytes) => new Signature({ keyID: key.keyId, sig: sign(null, bytes, secret).toString('hex') })
}
