import { decodeText } from '../../files/decode-text'
import { readBounded } from '../../files/read-bounded'
import { SourceError } from '../source/failure'
import type { ProxyAccess } from './proxy'

/**
 * Returns the header by which a proxy is told who asks (Basic, RFC 7617), none where it wants none.
 * @throws SourceError where the file of the credentials holds none
 */
export function authorizationFor({
  credentials,
  credentialsFile
}: ProxyAccess): Readonly<Record<string, string>> {
  const known = credentialsFile === null ? credentials : readCredentials(credentialsFile)
  if (known === null) return {}
  return { 'proxy-authorization': `Basic ${Buffer.from(known).toString('base64')}` }
}

/** Longer files, in bytes, hold something else. */
const LIMIT = 4096

function readCredentials(file: string): string {
  const found = readBounded(file, LIMIT)
  if (found.state !== 'read') throw new SourceError('proxy', `${file}: ${found.state}`)
  const [line = ''] = (decodeText(found.bytes) ?? '').split(/[\r\n]/)
  // Not what the line says: details are shown to readers.
  if (!line.includes(':')) throw new SourceError('proxy', `${file}: no name:password`)
  return line
}
