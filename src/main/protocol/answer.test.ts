import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { createAnswer, type ProtocolHandler } from './answer'
import { failurePage } from './failure-page'

let answer: ProtocolHandler
let standIn: Response | null

beforeEach(async () => {
  standIn = null
  const pages = await emptyFolder()
  await mkdir(path.join(pages, 'assets'))
  await writeFile(path.join(pages, 'index.html'), '<!doctype html>')
  await writeFile(path.join(pages, 'print.html'), '<!doctype html><title>fiche')
  await writeFile(path.join(pages, 'assets', 'a.js'), '1')
  await writeFile(path.join(pages, 'notes.txt'), 'not for serving')
  answer = createAnswer({
    pages,
    standIn: () => Promise.resolve(standIn),
    readPack: (file) =>
      Promise.resolve(
        file === 'contents.json'
          ? { kind: 'found', bytes: new TextEncoder().encode('{}') }
          : { kind: file === 'broken.json' ? 'failed' : 'unlisted' }
      ),
    readVersion: (version, file) =>
      Promise.resolve(
        version === '2026.11.1' && file === 'entries/def-sla.json'
          ? { kind: 'found', bytes: new TextEncoder().encode('[]') }
          : { kind: 'unlisted' }
      )
  })
})

const get = (address: string, method = 'GET'): Promise<Response> => answer(new Request(address, { method }))

describe('the scheme of the application', () => {
  test.each(['app://handbook/', 'app://handbook/lire/def-sla#exemple', 'app://handbook/signets?x=1'])(
    'answers %s with the one page',
    async (address) => {
      const response = await get(address)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toBe('<!doctype html>')
    }
  )

  test('answers a file with its own type', async () => {
    expect((await get('app://handbook/assets/a.js')).headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(await (await get('app://handbook/print.html?entry=def-sla')).text()).toContain('fiche')
  })

  test('answers the pack, and tells an unknown file from a damaged one', async () => {
    expect((await get('app://handbook/pack/contents.json')).headers.get('content-type')).toMatch(
      /^application\/json/
    )
    expect((await get('app://handbook/pack/other.json')).status).toBe(404)
    expect((await get('app://handbook/pack/broken.json')).status).toBe(500)
  })

  test('answers the files of every version by its number', async () => {
    const response = await get('app://handbook/versions/2026.11.1/entries/def-sla.json')
    expect(await response.text()).toBe('[]')
    expect((await get('app://handbook/versions/2026.11.2/entries/def-sla.json')).status).toBe(404)
    expect((await get('app://handbook/versions/2026.11.1/')).status).toBe(404)
  })

  test.each([
    ['app://handbook/absent.js', 'GET', 404],
    ['app://handbook/notes.txt', 'GET', 404],
    ['app://other/index.html', 'GET', 404],
    ['app://handbook/', 'POST', 405]
  ])('refuses %s by %s', async (address, method, status) => {
    expect((await get(address, method)).status).toBe(status)
  })

  test('shows what is wrong in place of every page, with a style of its own and nothing else', async () => {
    standIn = failurePage('Le contenu est <abîmé>', ['Réinstallez l’application.'])
    const response = await get('app://handbook/lire/def-sla')
    expect(await response.text()).toContain(
      '<h1>Le contenu est &lt;abîmé&gt;</h1><p>Réinstallez l’application.</p>'
    )
    expect(response.headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-[\w+/]+='/)
    expect(await (await get('app://handbook/assets/a.js')).text()).toBe('1')
  })

  test('says so when the page itself is missing', async () => {
    const empty = createAnswer({
      pages: await emptyFolder(),
      standIn: () => Promise.resolve(null),
      readPack: () => Promise.resolve({ kind: 'unlisted' }),
      readVersion: () => Promise.resolve({ kind: 'unlisted' })
    })
    expect(await (await empty(new Request('app://handbook/'))).text()).toContain(
      'L’application est incomplète'
    )
  })

  test('gives every answer the whole policy, refusals included', async () => {
    for (const address of ['app://handbook/', 'app://handbook/pack/contents.json', 'app://other/x.js']) {
      const { headers } = await get(address)
      const policy = headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(policy).not.toMatch(/unsafe|http|ws:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    }
  })
})
