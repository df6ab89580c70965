import { fileURLToPath } from 'node:url'
import { decodeText } from '../../files/decode-text'
import { readBounded } from '../../files/read-bounded'
import { errorCode } from '../../files/file-failure'
import { SourceError } from '../source/failure'
import { openAddress, type Asking } from './open-address'
import { proxyAt, type DecidedProxy, type ProxyAccess } from './proxy'
import { findSystemScript } from './system-script'

/**
 * Returns what is answered for an address, in the words of scripts (`PROXY host:port; DIRECT`); empty where nothing is.
 * @param script the text of a script; null: the system's own settings are asked
 */
export type LookUpProxy = (address: URL, script: string | null) => Promise<string>

/** Longer scripts, in bytes, are something else. */
const LIMIT = 1024 * 1024

/**
 * Returns the proxy by which an address is reached, null where it is reached directly.
 * @throws SourceError where a script cannot be had or answers no proxy that can be used: never directly instead
 */
export async function findProxy(
  decided: DecidedProxy,
  address: URL,
  lookUp: LookUpProxy,
  asking: Omit<Asking, 'proxy'>
): Promise<ProxyAccess | null> {
  switch (decided.kind) {
    case 'direct':
      return null
    case 'named':
      return decided.access
    case 'script':
      return byScript(decided.script, decided.credentialsFile)
    case 'system': {
      const script = await findSystemScript(process.platform, process.env)
      if (script === 'discovery') throw unusable('the system discovers its proxy (WPAD)')
      if (script !== null) return byScript(script.address, decided.credentialsFile)
      return usable(await lookUp(address, null), decided.credentialsFile)
    }
  }

  async function byScript(script: string, credentialsFile: string | null): Promise<ProxyAccess | null> {
    const bytes = await readScript(script, asking)
    // Older scripts have accents of Latin-1 in their comments.
    const text = decodeText(bytes) ?? Buffer.from(bytes).toString('latin1')
    return usable(await lookUp(address, text), credentialsFile)
  }
}

/** Returns the bytes of a script. @throws SourceError */
async function readScript(address: string, asking: Omit<Asking, 'proxy'>): Promise<Uint8Array> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol === 'file:') return readLocalScript(url)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') throw unusable(`${address}: no address`)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of await openAddress(url, url.pathname, { ...asking, proxy: null })) {
      length += chunk.length
      if (length > LIMIT) throw unusable(`${address}: more than ${LIMIT} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw unusable(`${address}: ${error instanceof Error ? error.message : errorCode(error)}`)
  }
  return Buffer.concat(chunks)
}

function readLocalScript(url: URL): Uint8Array {
  const found = readBounded(localPath(url), LIMIT)
  if (found.state !== 'read') throw unusable(`${url.href}: ${found.state}`)
  return found.bytes
}

function localPath(url: URL): string {
  try {
    return fileURLToPath(url)
  } catch (error) {
    throw unusable(`${url.href}: ${errorCode(error)}`)
  }
}

/** Of all that is answered, in order, the first that can be used: other kinds of proxies are not known here. */
function usable(answer: string, credentialsFile: string | null): ProxyAccess | null {
  for (const one of answer.split(';').map((part) => part.trim())) {
    if (one === 'DIRECT') return null
    const [, host] = /^PROXY\s+(\S+)$/.exec(one) ?? []
    const access = host === undefined ? null : proxyAt(`http://${host}`, credentialsFile)
    if (access !== null) return access
  }
  throw unusable(`no proxy in ${JSON.stringify(answer)}`)
}

function unusable(detail: string): SourceError {
  return new SourceError('proxy-unknown', detail)
}
