import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import path from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { failure, SourceError } from '../source/failure'
import { canCertify, makeAuthority, type Authority } from './testing/certificates'
import { listenOn } from './testing/listen'
import { readTimestamp } from './testing/read-timestamp'

const here: RequestListener = ({ url }, answer) => answer.end(`here ${url ?? ''}`)

async function authority(): Promise<Authority> {
  return makeAuthority(await emptyFolder())
}

/** Serves over https with a certificate of an authority; returns the address. */
async function serve(
  { certify }: Authority,
  { name = 'localhost', days = 2, answer = here } = {}
): Promise<string> {
  return `https://localhost:${await listenOn(createSecureServer(certify(name, days), answer))}/`
}

/** Returns what the reader is told where an address cannot be read. */
async function told(...args: Parameters<typeof readTimestamp>): Promise<string> {
  const error: unknown = await readTimestamp(...args).catch((thrown: unknown) => thrown)
  if (!(error instanceof SourceError)) throw new Error(`${String(error)} was read, or thrown`)
  return failure(error.code, error.message).message
}

const UNVERIFIED = 'L’identité du serveur n’a pas pu être vérifiée'

/** A proxy that opens tunnels to loopback, and what it was asked for. */
async function openProxy(): Promise<{ proxy: string; asked: string[] }> {
  const asked: string[] = []
  const proxy: Server = createServer().on('connect', ({ url = '' }, client) => {
    asked.push(url)
    const upstream = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.pipe(client).pipe(upstream)
    })
    for (const socket of [upstream, client]) socket.on('error', () => undefined)
    onTestFinished(() => void upstream.destroy())
  })
  return { proxy: `http://127.0.0.1:${await listenOn(proxy)}`, asked }
}

describe.runIf(canCertify)('an encrypted server', () => {
  test('is believed where the authority that certifies it is named', async () => {
    const own = await authority()
    const address = await serve(own)
    expect(await readTimestamp({ address, caFile: own.file })).toBe('here /metadata/timestamp.json')
  })

  test('is not believed because a variable of the environment switches verification off', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    onTestFinished(() => void vi.unstubAllEnvs())
    const address = await serve(await authority())
    expect(await told({ address })).toContain(UNVERIFIED)
    const { proxy } = await openProxy()
    expect(await told({ address, proxy })).toContain(UNVERIFIED)
  })

  test('is believed where the file of its authority is in DER', async () => {
    const own = await authority()
    const der = path.join(await emptyFolder(), 'ca.der')
    await writeFile(der, new X509Certificate(await readFile(own.file)).raw)
    expect(await readTimestamp({ address: await serve(own), caFile: der })).toContain('here')
  })

  test.each<[string, (pem: string) => Buffer]>([
    ['a byte order mark', (pem) => Buffer.from(`\uFEFF${pem}`)],
    ['UTF-16, as Windows writes it', (pem) => Buffer.from(`\uFEFF${pem}`, 'utf16le')],
    ['ends of lines of Windows', (pem) => Buffer.from(pem.replaceAll('\n', '\r\n'))],
    ['a comment in an older encoding', (pem) => Buffer.from(`Autorité interne\n${pem}`, 'latin1')]
  ])('is believed where the file of its authority has %s', async (_, written) => {
    const own = await authority()
    const file = path.join(await emptyFolder(), 'ca.pem')
    await writeFile(file, written(await readFile(own.file, 'utf8')))
    expect(await readTimestamp({ address: await serve(own), caFile: file })).toContain('here')
  })

  test('is believed where a folder holds the file of its authority, among others', async () => {
    const [own, other] = [await authority(), await authority()]
    const folder = await emptyFolder()
    await writeFile(path.join(folder, 'LISEZMOI.txt'), 'Bonjour')
    await writeFile(path.join(folder, 'autre.pem'), await readFile(other.file))
    await mkdir(path.join(folder, 'anciennes'))
    const address = await serve(own)
    expect(await told({ address, caFile: folder })).toContain(UNVERIFIED)
    await writeFile(path.join(folder, 'autorite.crt'), new X509Certificate(await readFile(own.file)).raw)
    expect(await readTimestamp({ address, caFile: folder })).toContain('here')
  })

  test('is reached at an IPv6 address that its certificate names', async () => {
    const own = await authority()
    const server = createSecureServer(own.certify('::1'), here)
    const port = await listenOn(server, '::1')
    const address = `https://[::1]:${port}/contenu/`
    expect(await readTimestamp({ address, caFile: own.file })).toBe('here /contenu/metadata/timestamp.json')
    const elsewhere = createSecureServer(own.certify('::2'), here)
    const other = `https://[::1]:${await listenOn(elsewhere, '::1')}/`
    expect(await told({ address: other, caFile: own.file })).toContain(UNVERIFIED)
  })

  test.runIf(process.platform === 'linux')(
    'is not believed because the system’s own authorities are, unless they know it',
    async () => {
      const own = await authority()
      const address = await serve(own)
      expect(await told({ address, system: true })).toContain(UNVERIFIED)
      expect(await readTimestamp({ address, system: true, caFile: own.file })).toContain('here')
    }
  )

  test('is not believed without that authority, or with another one, or where its file is no certificate', async () => {
    const address = await serve(await authority())
    const other = await authority()
    const folder = await emptyFolder()
    const nonsense = path.join(folder, 'ca.pem')
    expect(await told({ address })).toContain(UNVERIFIED)
    expect(await told({ address, caFile: other.file })).toContain(UNVERIFIED)
    const unreadable = 'il faut un fichier PEM ou DER, ou un dossier'
    for (const caFile of [nonsense, folder]) expect(await told({ address, caFile })).toContain(unreadable)
    await writeFile(nonsense, 'bonjour')
    for (const caFile of [nonsense, folder]) expect(await told({ address, caFile })).toContain(unreadable)
  })

  test.each([
    ['has expired', { days: -1 }],
    ['names another server', { name: 'ailleurs.example' }]
  ])('is not believed where its certificate %s', async (_, certificate) => {
    const own = await authority()
    expect(await told({ address: await serve(own, certificate), caFile: own.file })).toContain(UNVERIFIED)
  })

  test('is asked nothing before it is believed', async () => {
    const asked: unknown[] = []
    const address = await serve(await authority(), {
      answer: (request, answer) => {
        asked.push(request.url)
        answer.end()
      }
    })
    await told({ address })
    expect(asked).toEqual([])
  })

  test('may redirect inside its own origin, never to another one, never out of encryption', async () => {
    const own = await authority()
    const other = await serve(own)
    const plain = `http://localhost:${await listenOn(createServer(here))}/`
    const redirecting = (to: string): Promise<string> =>
      serve(own, {
        answer: (request, answer) =>
          request.url === '/there' ? here(request, answer) : answer.writeHead(302, { location: to }).end()
      })
    const read = async (to: string): Promise<string> =>
      readTimestamp({ address: await redirecting(to), caFile: own.file })
    expect(await read('/there')).toBe('here /there')
    for (const to of [other, plain]) await expect(read(to)).rejects.toThrow('redirected')
  })
})

describe.runIf(canCertify)('through a proxy, an encrypted server', () => {
  test('is reached by a tunnel that sees only its name, and never past it', async () => {
    const own = await authority()
    const { proxy, asked } = await openProxy()
    // Only the proxy knows where this name leads.
    const name = 'manuel.example'
    const address = (await serve(own, { name })).replace('localhost', name)
    expect(await readTimestamp({ address, proxy, caFile: own.file })).toBe('here /metadata/timestamp.json')
    expect(asked).toEqual([new URL(address).host])
  })

  test.each([
    ['is certified by nobody known', {}, false],
    ['has expired', { days: -1 }, true],
    ['is another one', { name: 'ailleurs.example' }, true]
  ])('is not believed where it %s', async (_, certificate, named) => {
    const own = await authority()
    const { proxy } = await openProxy()
    const address = await serve(own, certificate)
    expect(await told({ address, proxy, ...(named ? { caFile: own.file } : {}) })).toContain(UNVERIFIED)
  })
})

test('a proxy that refuses, or is not there, is told as such', async () => {
  const refusing = createServer((_, answer) => answer.writeHead(407).end()).on('connect', (_, client) =>
    client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
  )
  const proxy = `http://127.0.0.1:${await listenOn(refusing)}`
  for (const address of ['https://manuel.example/', 'http://manuel.example/'])
    expect(await told({ address, proxy })).toContain('Le serveur mandataire')
  expect(await told({ address: 'https://manuel.example/', proxy: 'http://127.0.0.1:9' })).toContain(
    'Le serveur mandataire'
  )
})
