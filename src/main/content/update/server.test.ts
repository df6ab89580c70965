import { writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { MissingFileError, SourceError } from '../source/failure'
import { readConfiguration } from './configuration'
import { nextCheck } from './last-check'
import { serverPolicy } from './server-policy'
import { listenOn } from './testing/listen'
import { readTimestamp } from './testing/read-timestamp'

async function listen(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listenOn(createServer(answer))}`
}

const read = (address: string, proxy: string | null = null): Promise<string> =>
  readTimestamp({ address, proxy })

describe('a server', () => {
  test('is asked for a file below its address, and told who asks', async () => {
    const address = await listen(({ url, headers }, answer) => {
      answer.end(`${url ?? ''} ${headers['user-agent'] ?? ''}`)
    })
    expect(await read(`${address}/contenu`)).toBe('/contenu/metadata/timestamp.json essai/1')
  })

  test('may redirect inside its own origin, never to another, never in a circle', async () => {
    const other = await listen((_, answer) => answer.end('other'))
    const inside = await listen(({ url }, answer) =>
      url === '/there' ? answer.end('here') : answer.writeHead(302, { location: '/there' }).end()
    )
    expect(await read(inside)).toBe('here')
    const outside = await listen((_, answer) => answer.writeHead(302, { location: other }).end())
    await expect(read(outside)).rejects.toThrow(SourceError)
    const circle = await listen((_, answer) => answer.writeHead(301, { location: '/again' }).end())
    await expect(read(circle)).rejects.toThrow(SourceError)
  })

  test('that has no such file is told from one in trouble', async () => {
    for (const status of [403, 404, 410]) {
      const address = await listen((_, answer) => answer.writeHead(status).end())
      await expect(read(address)).rejects.toThrow(MissingFileError)
    }
    const broken = await listen((_, answer) => answer.writeHead(500).end())
    await expect(read(broken)).rejects.toThrow(SourceError)
    const packed = await listen((_, answer) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end())
    await expect(read(packed)).rejects.toThrow(SourceError)
    await expect(read('http://127.0.0.1:9')).rejects.toThrow(SourceError)
  })

  test('is asked through a proxy: plainly by its whole address, encrypted by a tunnel', async () => {
    const asked: string[] = []
    const proxy = createServer(({ url }, answer) => answer.end(url))
    proxy.on('connect', ({ url }, socket) => {
      asked.push(url ?? '')
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    const address = `http://127.0.0.1:${await listenOn(proxy)}`
    expect(await read('http://manuel.example', address)).toBe('http://manuel.example/metadata/timestamp.json')
    await expect(read('https://manuel.example', address)).rejects.toThrow('403')
    expect(asked).toEqual(['manuel.example:443'])
  })
})

describe('which server is asked', () => {
  const decided = async (
    text: string,
    chosen: string | null = null
  ): Promise<ReturnType<typeof serverPolicy>> => {
    const file = path.join(await emptyFolder(), 'configuration.json')
    if (text !== '') await writeFile(file, text)
    return serverPolicy(await readConfiguration(file), chosen)
  }
  const access = async (...args: Parameters<typeof decided>): Promise<string | null> =>
    (await decided(...args)).access?.address ?? null
  const own = 'https://reader.example/'

  test('is none unless somebody named one; the administrator’s word goes before the reader’s', async () => {
    expect(await access('')).toBeNull()
    expect(await access('', own)).toBe(own)
    expect(await access('{"format":1,"contentServer":"https://admin.example/"}', own)).toBe(
      'https://admin.example/'
    )
    expect(await access('{"format":1,"contentServer":null}', own)).toBeNull()
    expect(await access('{"format":1}', own)).toBe(own)
  })

  test('is encrypted, unless the administrator allows otherwise', async () => {
    expect(await access('', 'http://reader.example/')).toBeNull()
    expect(await access('{"format":1,"allowHttp":true}', 'http://reader.example/')).toBe(
      'http://reader.example/'
    )
  })

  test.each([' ', '{', '[]', '{"format":2}', '{"format":1,"contentServeur":"x"}'])(
    'is none where the configuration is like %j, and it is told',
    async (text) => {
      const policy = await decided(text, own)
      expect(policy.access).toBeNull()
      expect(policy.status.problem).toContain('configuration')
    }
  )
})

test('checks are spread over half of the interval', () => {
  const from = new Date('2026-11-23T00:00:00Z')
  expect(nextCheck(from, 'day', 0).toISOString()).toBe('2026-11-23T18:00:00.000Z')
  expect(nextCheck(from, 'day', 1).toISOString()).toBe('2026-11-24T06:00:00.000Z')
})
