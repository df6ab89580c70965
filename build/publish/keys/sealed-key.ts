import { createCipheriv, createDecipheriv, createPrivateKey, randomBytes, scryptSync } from 'node:crypto'
import * as v from 'valibot'
import { publicKeySchema } from './public-key'
import { signingKey, type SigningKey } from './signing-key'

/** How hard a passphrase is to try: about half a second and 128 MB each time. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const
const SCRYPT_MEMORY = 256 * 1024 * 1024

const hexadecimal = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/))

/** A key file: what everybody may know, and the key itself under a passphrase (scrypt, then AES-256-GCM). */
export const sealedKeySchema = v.object({
  format: v.literal(1),
  ...publicKeySchema.entries,
  scrypt: v.object({
    N: v.literal(SCRYPT.N),
    r: v.literal(SCRYPT.r),
    p: v.literal(SCRYPT.p),
    salt: hexadecimal
  }),
  nonce: hexadecimal,
  tag: hexadecimal,
  sealed: hexadecimal
})
export type SealedKey = v.InferOutput<typeof sealedKeySchema>

/** The passphrase is not the one that the key was sealed with, or the file was changed. */
export class WrongPassphraseError extends Error {}

/** Seals a key under a passphrase. */
export function sealKey({ key, secret }: SigningKey, passphrase: string): SealedKey {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt), nonce)
  cipher.setAAD(Buffer.from(key.keyId))
  const sealed = Buffer.concat([
    cipher.update(secret.export({ type: 'pkcs8', format: 'der' })),
    cipher.final()
  ])
  return {
    format: 1,
    ...key,
    scrypt: { ...SCRYPT, salt: salt.toString('hex') },
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    sealed: sealed.toString('hex')
  }
}

/** Opens a sealed key. @throws WrongPassphraseError */
export function openKey(file: SealedKey, passphrase: string): SigningKey {
  const bytes = (text: string): Buffer => Buffer.from(text, 'hex')
  try {
    const secret = derive(passphrase, bytes(file.scrypt.salt))
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes(file.nonce), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(file.keyId))
    decipher.setAuthTag(bytes(file.tag))
    const opened = Buffer.concat([decipher.update(bytes(file.sealed)), decipher.final()])
    return signingKey(createPrivateKey({ key: opened, format: 'der', type: 'pkcs8' }), file.role, file.name)
  } catch {
    throw new WrongPassphraseError(file.name)
  }
}

function derive(passphrase: string, salt: Buffer): Buffer {
  // The same letters, however the keyboard composes their accents.
  return scryptSync(passphrase.normalize('NFC'), salt, 32, { ...SCRYPT, maxmem: SCRYPT_MEMORY })
}
