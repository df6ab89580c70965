import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTestContent } from './content/testing/content'
import { writeTestPack } from './content/pack/testing/pack'
import { emptyFolder } from './files/testing/folder'
import { openWorkstation } from './policies/workstation'
import { createAnswer, type ProtocolHandler } from './protocol/answer'

/** How many times more addresses than in an ordinary run. FUZZ_SEED, which every failure prints, makes a run again. */
const THOROUGH = Number(process.env['FUZZ_TIMES'] ?? 1)
const SECRET = 'secret of the workstation'

/** The answers over real files: pages, a carried pack and an installed version, with secrets beside and between them. */
async function openApplication(): Promise<ProtocolHandler> {
  const folder = await emptyFolder()
  const [pages, profile] = [path.join(folder, 'pages'), path.join(folder, 'profil')]
  await mkdir(path.join(pages, 'assets'), { recursive: true })
  const carried = await writeTestPack({ 'contents.json': '{}', 'entries/def-sla.json': '{}' })
  for (const place of [folder, pages, path.join(pages, 'assets'), carried]) {
    await writeFile(path.join(place, 'secret.txt'), SECRET)
    await writeFile(path.join(place, '.secret.js'), SECRET)
  }
  await writeFile(path.join(folder, 'secret.js'), SECRET)
  await writeFile(path.join(carried, 'secret.json'), SECRET)
  await writeFile(path.join(pages, 'index.html'), 'page')
  await writeFile(path.join(pages, 'assets', 'a.js'), 'script')
  await symlink('../../secret.js', path.join(pages, 'assets', 'link.js'))
  await symlink('../..', path.join(pages, 'assets', 'up'))
  const { live } = openTestContent({
    carried,
    root: path.join(folder, 'root.json'),
    workstation: openWorkstation('manuel-d-essai', folder),
    profile,
    log: (error) => {
      throw error
    }
  })
  return createAnswer({
    pages,
    standIn: () => Promise.resolve(null),
    readPack: live.readActive,
    readVersion: live.readVersion
  })
}

const PIECES = [
  ...['/', '//', '\\', '.', '..', '...', '~', ':', ';', '?', '#', '&', '@', ' ', '\t', '%', '%0', '%zz'],
  ...['%2e', '%2E%2E', '%2f', '%5c', '%00', '%0a', '%252e%252e', '%c0%ae', '%ff', '%u002e', '::$DATA'],
  ...['pack', 'pack/', 'versions/', '2026.11.1', '__proto__', 'constructor', 'assets', 'up', 'entries/'],
  ...['secret.txt', 'secret.js', 'secret.json', '.secret.js', 'link.js', 'a.js', 'index.html', 'pack.json'],
  ...['contents.json', 'def-sla.json', 'C:', 'é', '\u202E', 'x'.repeat(300), '/a'.repeat(2000)]
]
const piece = fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 }))
const joined = fc
  .tuple(fc.array(piece, { maxLength: 9 }), fc.constantFrom('', '/'))
  .map(([pieces, joint]) => `/${pieces.join(joint)}`)
/** Where the secrets are, as they are or with a piece of something else, or a character written in another way. */
const aimed = fc
  .record({
    target: fc.constantFrom(
      ...['/secret.txt', '/.secret.js', '/../secret.js', '/assets/link.js', '/assets/up/secret.js'],
      ...['/pack/secret.json', '/pack/../secret.js', '/versions/2026.11.1/secret.json']
    ),
    at: fc.nat(30),
    change: fc.oneof(fc.constant(''), fc.constant('encode'), piece)
  })
  .map(({ target, at, change }) => {
    const [before, character, after] = [target.slice(0, at), target.slice(at, at + 1), target.slice(at + 1)]
    if (change !== 'encode') return before + change + character + after
    return character === '' ? target : `${before}%${character.charCodeAt(0).toString(16)}${after}`
  })
const pathname = fc.oneof(joined, aimed)
const address = fc.oneof(
  { weight: 9, arbitrary: pathname.map((rest) => `app://handbook${rest}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('app://other', 'app://', 'app:', 'app://handbook:80'), pathname)
      .map((parts) => parts.join(''))
  }
)
const method = fc.constantFrom(
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PATCH',
  'PROPFIND'
)
const headers = fc.dictionary(
  fc.constantFrom('range', 'if-range', 'if-none-match', 'accept-encoding', 'x-forwarded-host', 'cookie'),
  fc.constantFrom(
    'bytes=0-',
    'bytes=-1',
    'bytes=99999999999999999999-',
    'bytes=0-0,-1,5-1',
    '*',
    'gzip',
    'x'
  ),
  { maxKeys: 3 }
)

/** A page cannot ask for what is no address, nor with a name and a password. */
function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { username, password } = new URL(url)
  return username === '' && password === ''
}

test('whatever address is asked for, the answer is a file of the application or a refusal, under its policy', async () => {
  const answer = await openApplication()
  await fc.assert(
    fc.asyncProperty(address, method, headers, async (url, verb, sent) => {
      fc.pre(isAddress(url))
      const response = await answer(new Request(url, { method: verb, headers: sent }))
      expect([200, 404, 405]).toContain(response.status)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      const body = await response.text()
      expect(body).not.toContain(SECRET)
      if (verb !== 'GET') expect([response.ok, body]).toEqual([false, ''])
      if (new URL(url).host !== 'handbook') expect(response.status).toBe(404)
    }),
    { numRuns: 1000 * THOROUGH }
  )
})
