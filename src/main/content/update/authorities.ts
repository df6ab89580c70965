import { X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import tls from 'node:tls'
import { readBounded } from '../../files/read-bounded'
import { decodeText } from '../../files/decode-text'
import { SourceError } from '../source/failure'

/** Files in which distributions of Linux gather what their system trusts. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem'
]

/** Who may certify a server, beside those that the application knows. */
export interface Authorities {
  readonly system: boolean
  /** Path of a file of certificates in PEM or DER, or of a folder of such files. */
  readonly file: string | null
}

/** Not in Node before 22.15. */
const { getCACertificates } = tls as { readonly getCACertificates?: (store: 'system') => string[] }

/**
 * Returns the certificates of all who may certify a server, in PEM: named one by one, so that no variable of the environment
 * (NODE_EXTRA_CA_CERTS, SSL_CERT_FILE) adds to them.
 * @throws SourceError where the file or folder that the administration names holds none
 */
export async function trustedAuthorities({ system, file }: Authorities): Promise<string[]> {
  return [
    ...tls.rootCertificates,
    ...(system ? await systemAuthorities() : []),
    ...(file === null ? [] : await readAuthorities(file))
  ]
}

async function systemAuthorities(): Promise<string[]> {
  // On Linux, Node would look where SSL_CERT_FILE and SSL_CERT_DIR say.
  const known = process.platform === 'linux' ? [] : (getCACertificates?.('system') ?? [])
  if (known.length > 0) return known
  for (const bundle of BUNDLES) {
    const text = await readFile(bundle, 'utf8').catch(() => null)
    if (text !== null) return [text]
  }
  throw new SourceError('authorities', 'those of the system cannot be read')
}

/** Certificates in PEM, by the labels that OpenSSL reads. Other labels, such as those of private keys, hold no authority. */
const PEM = /-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----[^-]+-----END \1-----/g

/** Larger files, in bytes, hold something else. */
const LIMIT = 2_000_000
/** Most files of a folder: a system knows some hundreds of authorities, with as many links to them. */
const FILES = 2000

/** Returns the certificates of a file in PEM or DER, or of all such files of a folder, each in PEM. */
async function readAuthorities(place: string): Promise<readonly string[]> {
  const names = await readdir(place).catch(() => null)
  const files = names?.slice(0, FILES).map((name) => path.join(place, name)) ?? [place]
  const found = files.map(certificatesIn)
  const certificates = found.flatMap((one) => one.certificates)
  if (certificates.length > 0) return certificates
  const why = names === null ? found[0]?.problem : 'no certificate in this folder'
  throw new SourceError('authorities', `${place}: ${why ?? ''}`)
}

function certificatesIn(file: string): {
  readonly certificates: readonly string[]
  readonly problem: string
} {
  // Not whatever stands there: a pipe would never end.
  const found = readBounded(file, LIMIT)
  if (found.state !== 'read') return { certificates: [], problem: found.state }
  const bytes = Buffer.from(found.bytes)
  // Bundles may have comments in older encodings. Cut out, no byte order mark hides the first certificate from OpenSSL.
  const inPem = [...(decodeText(bytes) ?? bytes.toString('latin1')).matchAll(PEM)].map(([text]) => text)
  return { certificates: inPem.length > 0 ? inPem : inDer(bytes), problem: 'neither PEM nor DER' }
}

function inDer(bytes: Buffer): readonly string[] {
  try {
    return [new X509Certificate(bytes).toString()]
  } catch {
    return []
  }
}
