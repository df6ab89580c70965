import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openServer } from '../../../src/main/content/update/open-server'

/** Answers in the place of a server that has these bytes, none where it has not. */
export type SpoiltAnswer = (answer: ServerResponse, bytes: Buffer) => unknown

/** Serves a repository on loopback, with another answer for some names; returns its address. */
export async function serve(folder: string, spoiled: RegExp, spoil: SpoiltAnswer): Promise<string> {
  const server = createServer((request, answer) => {
    const name = (request.url ?? '').slice(1)
    void readFile(join(folder, name)).then(
      (bytes) => (spoiled.test(name) ? spoil(answer, bytes) : answer.end(bytes)),
      () => (spoiled.test(name) ? spoil(answer, Buffer.alloc(0)) : answer.writeHead(404).end())
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

/** Returns what is verified where the server at this address is asked directly. */
export function asked(address: string): {
  readonly source: { readonly kind: 'server'; readonly open: ReturnType<typeof openServer> }
} {
  const authorities = { system: false, file: null }
  const access = { address, proxy: { kind: 'direct' }, authorities } as const
  const noLookUp = (): Promise<string> => Promise.reject(new Error('No proxy is looked up'))
  return { source: { kind: 'server', open: openServer(access, 'essai/1', noLookUp) } }
}
