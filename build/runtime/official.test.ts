import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../terminal/root.mjs'
import { downloadOfficial, judge } from './official.mjs'

/** A repository with the installer of the electron package, and nothing that it ever downloaded. */
let fresh = ''
beforeEach(() => {
  fresh = mkdtempSync(path.join(tmpdir(), 'official-'))
  const packages = path.join(root, 'node_modules')
  for (const file of ['install.js', 'package.json', 'checksums.json'])
    cpSync(path.join(packages, 'electron', file), path.join(fresh, 'node_modules', 'electron', file))
  symlinkSync(path.join(packages, '@electron'), path.join(fresh, 'node_modules', '@electron'))
})
afterEach(() => {
  rmSync(fresh, { recursive: true })
})

/** A proxy that lets nothing through; returns what it was asked for while a task ran. */
async function askedOfProxy(task: (address: string) => Promise<unknown>): Promise<readonly string[]> {
  const asked: string[] = []
  const server = createServer((_request, response) => response.writeHead(502).end())
  server.on('connect', ({ url }, socket) => {
    asked.push(url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await task(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.close()
  }
  return asked
}

/** What this machine itself is configured with is left out. */
const plain = { PATH: process.env['PATH'] ?? '', electron_config_cache: '' }

test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'npm_config_https_proxy', 'npm_config_proxy'])(
  'the official binary is downloaded through the proxy of %s; one that does not answer is a reason to look elsewhere',
  async (name) => {
    let reason: string | null = null
    const asked = await askedOfProxy(async (address) => {
      reason = await downloadOfficial(fresh, { ...plain, electron_config_cache: fresh, [name]: address })
    })
    expect(new Set(asked)).toEqual(new Set(['github.com:443']))
    expect(reason).toMatch(/fetch failed|Proxy|502/)
  }
)

test('a mirror that needs no proxy is asked itself', async () => {
  const visited: string[] = []
  const mirror = createServer((request, response) => {
    visited.push(request.url ?? '')
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`
  const env = { ...plain, electron_config_cache: fresh, ELECTRON_MIRROR: address, NO_PROXY: '127.0.0.1' }
  const asked = await askedOfProxy((proxy) =>
    downloadOfficial(fresh, { ...env, HTTP_PROXY: proxy, HTTPS_PROXY: proxy })
  )
  mirror.close()
  expect(asked).toEqual([])
  expect(visited[0]).toMatch(/^\/v[\d.]+\/electron-v[\d.]+-\w+-\w+\.zip$/)
})

test.each([
  ['TypeError: fetch failed\n    at node:internal', 'fetch failed'],
  ['Error: getaddrinfo ENOTFOUND host\n    at x', 'getaddrinfo ENOTFOUND host'],
  [
    'HTTPError: Response code 403 (Forbidden) for https://host',
    'Response code 403 (Forbidden) for https://host'
  ]
])('a host out of reach is a reason to look elsewhere: %s', (output, reason) => {
  expect(judge(output)).toBe(reason)
})

test('a checksum that does not match is never a reason to look elsewhere', () => {
  const output =
    'ChecksumMismatchError: Generated checksum for "electron.zip" did not match expected checksum.'
  expect(() => judge(output)).toThrow('does not match its checksum')
})

test('a full disk is said to be full', () => {
  expect(() => judge('Error: ENOSPC: no space left on device, write')).toThrow('The disk is full')
})

test('any other reason is given with what to delete', () => {
  expect(() => judge('Error: bad zip\n    at x')).toThrow(/bad zip.*delete node_modules\/electron/)
})
