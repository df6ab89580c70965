import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { MissingFileError, SourceError } from '../source/failure'
import { nextCheck } from './schedule'
import { serverPolicy } from './server-policy'
import { openWorkstation } from '../../policies/workstation'
import { NO_SERVER, type ServerChoice } from '../../../shared/profile/settings'
import { listenOn } from './testing/listen'
import { readTimestamp } from './testing/read-timestamp'

async function listen(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listenOn(createServer(answer))}`
}

const read = (address: string, proxy?: string): Promise<string> =>
  readTimestamp({ address, ...(proxy === undefined ? {} : { proxy }) })

describe('a server', () => {
  test('is asked for a file below its address, and told who asks', async () => {
    const address = await listen(({ url, headers }, answer) => {
      answer.end(`${url ?? ''} ${headers['user-agent'] ?? ''}`)
    })
    expect(await read(`${address}/contenu`)).toBe('/contenu/metadata/timestamp.json essai/1')
  })

  test('may have an IPv6 address, in brackets', async () => {
    const server = createServer(({ url, headers }, answer) => answer.end(`${headers.host ?? ''}${url ?? ''}`))
    const port = await listenOn(server, '::1')
    expect(await read(`http://[::1]:${port}/contenu/`)).toBe(`[::1]:${port}/contenu/metadata/timestamp.json`)
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

  test('is asked through a proxy with an IPv6 address, in brackets', async () => {
    const port = await listenOn(
      createServer(({ url }, answer) => answer.end(url)),
      '::1'
    )
    expect(await read('http://manuel.example', `http://[::1]:${port}`)).toContain('manuel.example')
  })

  test('is asked through a proxy that wants to know who asks, which the server never learns', async () => {
    const told: unknown[] = []
    const proxy = createServer(({ headers }, answer) => {
      told.push(headers['proxy-authorization'])
      answer.end('here')
    })
    const credentials = path.join(await emptyFolder(), 'mandataire.txt')
    const decided = {
      address: 'http://manuel.example/',
      proxy: `http://127.0.0.1:${await listenOn(proxy)}`,
      credentials
    }
    await expect(readTimestamp(decided)).rejects.toThrow('absent')
    await writeFile(credentials, '\uFEFFposte:été:7\r\nmore')
    expect(await readTimestamp(decided)).toBe('here')
    expect(told).toEqual([`Basic ${Buffer.from('poste:été:7').toString('base64')}`])
    await writeFile(credentials, Buffer.from('\uFEFFposte:autre\r\n', 'utf16le'))
    expect(await readTimestamp(decided)).toBe('here')
    await rm(credentials)
    await mkdir(credentials)
    await expect(readTimestamp(decided)).rejects.toThrow('out-of-reach')
    await rmdir(credentials)
    await writeFile(credentials, 'secret')
    await expect(readTimestamp(decided)).rejects.toThrow(/^(?!.*secret)/)
    const direct = await listen(({ headers }, answer) => answer.end(String(headers['proxy-authorization'])))
    expect(await readTimestamp({ ...decided, address: direct, exceptions: ['127.0.0.1'] })).toBe('undefined')
  })
})

describe('which server is asked', () => {
  const decided = async (
    text: string,
    chosen: string | null = null
  ): Promise<ReturnType<typeof serverPolicy>> => {
    const folder = await emptyFolder()
    if (text !== '') await writeFile(path.join(folder, 'configuration.json'), text)
    return serverPolicy(openWorkstation('essai', folder).policies(), chosen, {})
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

  test.each([
    ' ',
    '{',
    '[]',
    '{"format":1,"contentServer":"x"}',
    '{"format":1,"proxy":"https://p/"}',
    '{"format":1,"caFile":"ca.pem"}'
  ])('is none where the configuration is like %j, and it is told', async (text) => {
    const policy = await decided(text, own)
    expect(policy.access).toBeNull()
    expect(policy.status.problem).toContain('de votre administration')
  })

  test.each([
    '{"format":1,"mandataire":"http://p:3128","serveur":null}',
    '{"format":1,"imposé":{"serveur":null}}',
    '{"format":1,"impose":["serveur"]}',
    '{"format":1,"impose":{"serveurs":null}}',
    '{"format":1,"impose":{"autorites-fichier":"%NOT_OF_THIS_SYSTEM%/ca.pem"}}'
  ])('is none, not even the reader’s own, where policies are like %j', async (text) => {
    const folder = await emptyFolder()
    await writeFile(path.join(folder, 'politiques.json'), text)
    const { access, status } = serverPolicy(openWorkstation('essai', folder).policies(), own, {})
    expect(access).toBeNull()
    expect(status.problem).toContain('de votre administration')
  })

  test('is proposed by the administration to those who chose none; who wants none has none', async () => {
    const folder = await emptyFolder()
    const proposed = { format: 1, 'par-defaut': { serveur: 'https://admin.example/' } }
    await writeFile(path.join(folder, 'politiques.json'), JSON.stringify(proposed))
    const asked = (chosen: ServerChoice): string | null =>
      serverPolicy(openWorkstation('essai', folder).policies(), chosen, {}).access?.address ?? null
    expect(asked(null)).toBe('https://admin.example/')
    expect(asked(own)).toBe(own)
    expect(asked(NO_SERVER)).toBeNull()
  })

  test('is reached directly, by the proxy that is named, or by that of the environment', async () => {
    const proxied = async (
      impose: object,
      address = 'https://manuel.example/',
      env = {}
    ): Promise<string | null> => {
      const folder = await emptyFolder()
      const text = JSON.stringify({
        format: 1,
        impose: { serveur: address, 'http-autorise': true, ...impose }
      })
      await writeFile(path.join(folder, 'politiques.json'), text)
      const { access, status } = serverPolicy(openWorkstation('essai', folder).policies(), null, env)
      if (access === null) return status.problem
      return access.proxy.kind === 'named' ? `${access.proxy.access.host} ${access.proxy.access.port}` : null
    }
    const env = {
      HTTPS_PROXY: 'http://p:1',
      http_proxy: 'q:2',
      NO_PROXY: 'localhost,.intra.example, *.de, [::1]:8443'
    }
    expect(await proxied({}, undefined, env)).toBeNull()
    expect(await proxied({ mandataire: 'aucun' }, undefined, env)).toBeNull()
    expect(await proxied({ mandataire: 'http://[::1]:3128' })).toBe('::1 3128')
    expect(await proxied({ mandataire: 'http://p' })).toBe('p 80')
    const some = { mandataire: 'http://p', 'mandataire-exceptions': ['.example'] }
    expect(await proxied(some)).toBeNull()
    expect(await proxied(some, 'https://example.org/')).toBe('p 80')
    const system = { mandataire: 'environnement' }
    expect(await proxied(system, undefined, env)).toBe('p 1')
    expect(await proxied(system, 'http://manuel.example/', env)).toBe('q 2')
    for (const host of ['localhost:8443', 'un.intra.example', 'intra.example', 'manuel.de', '[::1]'])
      expect(await proxied(system, `https://${host}/`, env), host).toBeNull()
    expect(await proxied(system)).toBeNull()
    expect(await proxied(system, undefined, { ALL_PROXY: 'socks5://p:1' })).toContain('mandataire')
  })
})

test('checks are spread over half of the interval', () => {
  const from = new Date('2026-11-23T00:00:00Z')
  expect(nextCheck(from, 'day', 0).toISOString()).toBe('2026-11-23T18:00:00.000Z')
  expect(nextCheck(from, 'day', 1).toISOString()).toBe('2026-11-24T06:00:00.000Z')
})
