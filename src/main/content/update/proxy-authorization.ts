import { readFile } from 'node:fs/promises'
import { errorCode } from '../../files/file-failure'
import { SourceError } from '../source/failure'
import type { ProxyAccess } from './proxy'

/**
 * Returns the header by which a proxy is told who asks (Basic, RFC 7617), none where it wants none.
 * @throws SourceError where the file of the credentials holds none
 */
export async function authorizationFor({
  credentials,
  credentialsFile
}: ProxyAccess): Promise<Readonly<Record<string, string>>> {
  const known = credentialsFile === null ? credentials : await readCredentials(credentialsFile)
  if (known === null) return {}
  return { 'proxy-authorization': `Basic ${Buffer.from(known).toString('base64')}` }
}

async function readCredentials(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new SourceError('proxy', `${file}: ${errorCode(error)}`)
  })
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/[\r\n]/)
  // Not what the line says: details are shown to readers.
  if (!line.includes(':')) throw new SourceError('proxy', `${file}: no name:password`)
  return line
}
