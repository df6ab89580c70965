import http from 'node:http'
import type { Socket } from 'node:net'
import { SourceError } from '../source/failure'
import { errorCode } from '../../files/file-failure'

/**
 * Asks a proxy for a tunnel to a server, and returns it.
 * @throws SourceError where the proxy refuses or cannot be reached
 */
export function openTunnel(proxy: URL, target: URL, signal: AbortSignal): Promise<Socket> {
  const authority = `${target.hostname}:${target.port || 443}`
  return new Promise((resolve, reject) => {
    http
      .request({
        method: 'CONNECT',
        hostname: proxy.hostname,
        port: proxy.port || 80,
        path: authority,
        headers: { host: authority },
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
        reject(new SourceError('proxy', `${proxy.host}: ${errorCode(error)}`))
      })
      .end()
  })
}
