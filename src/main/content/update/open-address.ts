import { once } from 'node:events'
import http from 'node:http'
import https from 'node:https'
import { isIP, type Socket } from 'node:net'
import tls from 'node:tls'
import { MissingFileError, SourceError } from '../source/failure'
import type { Caches } from '../source/source'
import { errorCode } from '../../files/file-failure'
import { trustedAuthorities, type Authorities } from './authorities'
import { decodeBody } from './decode-body'
import { hostOf, type ProxyAccess } from './proxy'
import { authorizationFor } from './proxy-authorization'
import { openTunnel } from './tunnel'

/** Redirections inside the same origin that are followed for one file. */
const REDIRECTIONS = 3
/** For caches of RFC 9111, and for those of before. */
const PAST_CACHES = { 'cache-control': 'no-cache', pragma: 'no-cache' }
/** What servers answer for a file that they do not have; some stores say that it is forbidden. */
const MISSING = new Set([403, 404, 410])

/** How an address is asked. */
export interface Asking {
  readonly proxy: ProxyAccess | null
  readonly authorities: Authorities
  /** What a server is told of who asks. */
  readonly userAgent: string
  readonly signal: AbortSignal
  readonly caches?: Caches | undefined
}

/**
 * Returns the bytes of a file on a server. Only its own origin is ever asked, and it is told nothing but the name of the file
 * and the name of the application.
 * @param name what the file is called in failures
 * @throws SourceError, or MissingFileError where the server has no such file
 */
export async function openAddress(
  address: URL,
  name: string,
  asking: Asking
): Promise<AsyncIterable<Uint8Array>> {
  const ca = await trustedAuthorities(asking.authorities)
  let url = address
  for (let turn = 0; turn <= REDIRECTIONS; turn += 1) {
    const answer = await ask(url, asking, ca)
    const next = redirection(answer, url)
    if (next === null) return bodyOf(answer, name)
    answer.destroy()
    if (next.origin !== address.origin)
      throw new SourceError('redirected', `${name}: redirected to ${next.origin}`)
    url = next
  }
  throw network(`${name}: redirected ${REDIRECTIONS + 1} times`)
}

async function ask(url: URL, asking: Asking, ca: string[]): Promise<http.IncomingMessage> {
  try {
    const request = await requestTo(url, asking, ca)
    return await new Promise((resolve, reject) => {
      request.once('response', resolve).once('error', reject).end()
    })
  } catch (error) {
    throw error instanceof SourceError ? error : connectionError(url.origin, errorCode(error))
  }
}

/** Codes of OpenSSL about a chain of certificates, and that of Node about a name. */
const ABOUT_CERTIFICATES = /CERT|UNABLE_TO_|INVALID_CA|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|CRL_/

function connectionError(origin: string, code: string): SourceError {
  const detail = `${origin}: ${code}`
  return ABOUT_CERTIFICATES.test(code) ? new SourceError('untrusted-server', detail) : network(detail)
}

/** An https address goes through a proxy by a tunnel, a plain one by its full address. */
async function requestTo(
  url: URL,
  { proxy, userAgent, signal, caches = 'allowed' }: Asking,
  ca: string[]
): Promise<http.ClientRequest> {
  const headers = {
    'user-agent': userAgent,
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(caches === 'bypassed' ? PAST_CACHES : {})
  }
  const options = { headers, signal, agent: false } as const
  if (url.protocol === 'http:') {
    if (proxy === null) return http.request(url, options)
    return http.request({
      ...options,
      hostname: proxy.host,
      port: proxy.port,
      path: url.href,
      headers: { ...headers, ...authorizationFor(proxy), host: url.host }
    })
  }
  if (proxy === null) return https.request(url, { ...options, ...verified(ca) })
  const socket = await openTunnel(proxy, url, signal)
  const secured = await secure(socket, hostOf(url), ca, signal)
  // An agent, even none, would connect by itself, past the proxy.
  return https.request(url, { headers, signal, createConnection: () => secured })
}

/** Said explicitly: NODE_TLS_REJECT_UNAUTHORIZED changes what is left to the default. */
function verified(ca: string[]): { readonly ca: string[]; readonly rejectUnauthorized: true } {
  return { ca, rejectUnauthorized: true }
}

/** Encrypts a tunnel; nothing is asked before the server has shown who it is. */
async function secure(
  socket: Socket,
  host: string,
  ca: string[],
  signal: AbortSignal
): Promise<tls.TLSSocket> {
  const secured = tls.connect({ socket, host, servername: isIP(host) === 0 ? host : '', ...verified(ca) })
  try {
    await once(secured, 'secureConnect', { signal })
    return secured
  } catch (error) {
    secured.destroy()
    throw error
  }
}

function redirection({ statusCode = 0, headers }: http.IncomingMessage, from: URL): URL | null {
  if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) return null
  return URL.canParse(headers.location, from.href) ? new URL(headers.location, from) : null
}

function bodyOf(answer: http.IncomingMessage, name: string): AsyncIterable<Uint8Array> {
  const { statusCode = 0, headers } = answer
  const body = statusCode === 200 ? decodeBody(answer) : null
  if (body !== null) return readBody(answer, body, name)
  answer.destroy()
  if (statusCode === 200)
    throw new SourceError('unknown-encoding', `${name}: ${headers['content-encoding'] ?? ''}`)
  if (statusCode === 407) throw new SourceError('proxy', `${name}: status 407`)
  if (MISSING.has(statusCode)) throw new MissingFileError(name)
  throw network(`${name}: status ${statusCode}`)
}

async function* readBody(
  answer: http.IncomingMessage,
  body: AsyncIterable<Uint8Array>,
  name: string
): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw network(`${name}: ${errorCode(error)}`)
  } finally {
    answer.destroy()
  }
}

function network(detail: string): SourceError {
  return new SourceError('network', detail)
}
