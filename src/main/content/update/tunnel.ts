import http from 'node:http'
import type { Socket } from 'node:net'
import { SourceError } from '../source/failure'
import { errorCode } from '../../files/file-failure'
import type { ProxyAccess } from './proxy'
import { authorizationFor } from './proxy-authorization'

/**
 * Asks a proxy for a tunnel to a server, and returns it.
 * @throws SourceError where the proxy refuses or cannot be reached
 */
export function openTunnel(proxy: ProxyAccess, target: URL, signal: AbortSignal): Promise<Socket> {
  const authorization = authorizationFor(proxy)
  const authority = `${target.hostname}:${target.port || 443}`
  return new Promise((resolve, reject) => {
    http
      .request({
        method: 'CONNECT',
        hostname: proxy.host,
        port: proxy.port,
        path: authority,
        headers: { ...authorization, host: authority },
        agent: false,
        signal
      })
      .once('connect', ({ statusCode }, socket: Socket) => {
        if (statusCode === 200) {
          resolve(socket)
          return
        }
        socket.destroy()
        reject(new SourceError('proxy', `the proxy answered ${statusCode ?? 'nothing'}`))
      })
      .once('response', (answer) => {
        answer.destroy()
        reject(new SourceError('proxy', `the proxy answered ${answer.statusCode ?? 'nothing'}`))
      })
      .once('error', (error) => {
        reject(new SourceError('proxy', `${proxy.host}:${proxy.port}: ${errorCode(error)}`))
      })
      .end()
  })
}
