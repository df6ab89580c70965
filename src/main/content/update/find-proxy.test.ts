import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import type { LookUpProxy } from './find-proxy'
import { listenOn } from './testing/listen'
import { readTimestamp } from './testing/read-timestamp'

const SCRIPT = '// d\u00e9j\u00e0\nfunction FindProxyForURL() {}'

/** A proxy that tells which address it was asked for. */
async function proxy(): Promise<string> {
  return `127.0.0.1:${await listenOn(createServer(({ url }, answer) => answer.end(`by proxy: ${url}`)))}`
}

test('a script in a file or on a server is looked up for the address, and what it answers is the proxy', async () => {
  const [folder, host] = [await emptyFolder(), await proxy()]
  const lookUp = vi.fn<LookUpProxy>(() => Promise.resolve(`SOCKS old:1; PROXY ${host}; DIRECT`))
  const file = path.join(folder, 'proxy.pac')
  writeFileSync(file, SCRIPT, 'latin1')
  const server = createServer((_, answer) => answer.end(SCRIPT))
  for (const script of [pathToFileURL(file).href, `http://127.0.0.1:${await listenOn(server)}/proxy.pac?x`]) {
    const read = await readTimestamp({ address: 'http://manuel.example', proxy: `pac+${script}` }, {}, lookUp)
    expect(read).toBe('by proxy: http://manuel.example/metadata/timestamp.json')
  }
  expect(lookUp.mock.calls).toEqual([
    [new URL('http://manuel.example/'), SCRIPT],
    [new URL('http://manuel.example/'), SCRIPT]
  ])
})

test('a script that is missing, endless or faulty, or knows no proxy in http, never means that none is used', async () => {
  const folder = await emptyFolder()
  const asked: string[] = []
  const server = createServer(({ url }, answer) => {
    asked.push(url ?? '')
    answer.writeHead(url === '/absent.pac' ? 404 : 200).end(Buffer.alloc(1024 * 1024 + 1, 32))
  })
  const address = `http://127.0.0.1:${await listenOn(server)}`
  const file = path.join(folder, 'proxy.pac')
  writeFileSync(file, SCRIPT)
  const answers: readonly (readonly [script: string, answer: string])[] = [
    [`${address}/absent.pac`, 'DIRECT'],
    [`${address}/endless.pac`, 'DIRECT'],
    ['http://127.0.0.1:9/proxy.pac', 'DIRECT'],
    [`${pathToFileURL(folder).href}/absent.pac`, 'DIRECT'],
    [pathToFileURL(file).href, ''],
    [pathToFileURL(file).href, 'HTTPS p:443; SOCKS5 p:1080']
  ]
  for (const [script, answer] of answers)
    await expect(
      readTimestamp({ address, proxy: `pac+${script}` }, {}, () => Promise.resolve(answer)),
      script
    ).rejects.toMatchObject({ code: 'proxy-unknown' })
  expect(asked).toEqual(['/absent.pac', '/endless.pac'])
})

test.skipIf(process.platform !== 'linux')(
  'the settings of the system name a proxy, none or a script; one that they would discover is refused',
  async () => {
    const [home, host] = [await emptyFolder(), await proxy()]
    vi.stubEnv('XDG_CONFIG_HOME', home)
    vi.stubEnv('auto_proxy', undefined)
    const decided = { address: 'http://manuel.example', proxy: 'systeme' }
    const lookUp = vi.fn<LookUpProxy>(() => Promise.resolve(`PROXY ${host}`))
    expect(await readTimestamp(decided, {}, lookUp)).toContain('by proxy')
    expect(lookUp).toHaveBeenLastCalledWith(new URL('http://manuel.example/'), null)
    const script = path.join(home, 'proxy.pac')
    writeFileSync(script, SCRIPT)
    writeFileSync(
      path.join(home, 'kioslaverc'),
      `[Proxy Settings]\nProxyType=2\nProxy Config Script=${pathToFileURL(script).href}\n`
    )
    expect(await readTimestamp(decided, {}, lookUp)).toContain('by proxy')
    expect(lookUp).toHaveBeenLastCalledWith(new URL('http://manuel.example/'), SCRIPT)
    writeFileSync(path.join(home, 'kioslaverc'), '[Proxy Settings]\nProxyType=3\n')
    await expect(readTimestamp(decided, {}, lookUp)).rejects.toMatchObject({ code: 'proxy-unknown' })
  }
)
