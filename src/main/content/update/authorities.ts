import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import tls from 'node:tls'
import { readBounded } from '../../files/read-bounded'
import { SourceError } from '../source/failure'
import type { ServerAccess } from './server-policy'

/** Files in which distributions of Linux gather what their system trusts. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem'
]

/** Not in Node before 22.15. */
const { getCACertificates } = tls as { readonly getCACertificates?: (store: 'system') => string[] }

/**
 * Returns the certificates of all who may certify a server, in PEM; undefined: those that Node knows.
 * @throws SourceError where a file that the administration names holds none
 */
export async function trustedAuthorities({
  system,
  file
}: ServerAccess['authorities']): Promise<string[] | undefined> {
  if (!system && file === null) return undefined
  return [
    ...tls.rootCertificates,
    ...(system ? await systemAuthorities() : []),
    ...(file === null ? [] : [readAuthorities(file)])
  ]
}

async function systemAuthorities(): Promise<string[]> {
  const known = getCACertificates?.('system') ?? []
  if (known.length > 0) return known
  for (const bundle of BUNDLES) {
    const text = await readFile(bundle, 'utf8').catch(() => null)
    if (text !== null) return [text]
  }
  throw new SourceError('untrusted-server', 'the authorities of the system cannot be read')
}

/** PEM labels of certificates that OpenSSL reads. Other labels, such as those of private keys, hold no authority. */
const PEM = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/

/** Larger files, in bytes, hold something else. */
const LIMIT = 2_000_000

/** Returns the certificates of a file in PEM, in which it may be already. */
function readAuthorities(file: string): string {
  const fail = (why: string): SourceError => new SourceError('untrusted-server', `${file}: ${why}`)
  // Not whatever stands there: a pipe would never end.
  const found = readBounded(file, LIMIT)
  if (found.state !== 'read') throw fail(found.state)
  const bytes = Buffer.from(found.bytes)
  try {
    return PEM.test(bytes.toString('latin1')) ? bytes.toString() : new X509Certificate(bytes).toString()
  } catch {
    throw fail('neither PEM nor DER')
  }
}
