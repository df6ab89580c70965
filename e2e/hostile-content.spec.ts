import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { folderHash } from './fixtures/files'
import { goTo } from './fixtures/navigation'
import { options, search } from './fixtures/search'
import { signContent } from './fixtures/signed-content'

const PAGE = 'fiche-cadre-juridique'
const TITLE = 'Le cadre juridique'
/** Later than the version that the application carries. */
const LATER = '2999.1.1'

/** What a publisher whose keys were stolen could sign: markup, addresses that run. */
function payload(port: number): string {
  const there = `http://127.0.0.1:${port}`
  return [
    TITLE,
    '<script>globalThis.broken = true</script>',
    `<img src="${there}/x" onerror="globalThis.broken=1">`,
    `<iframe src="${there}/"></iframe>`,
    '[lien](javascript:globalThis.broken=1) {{ constructor.constructor("globalThis.broken=1")() }}',
    '</title></script>&lt;b&gt;'
  ].join(' ')
}

/** Names that lead to the prototype of every object, if somebody follows them. */
const POLLUTION = '"__proto__":{"broken":true},"constructor":{"prototype":{"broken":true}},'

async function openEar(): Promise<{ port: number; heard: () => number; close: () => void }> {
  let heard = 0
  const server = createServer((socket) => {
    heard += 1
    socket.destroy()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, heard: () => heard, close: () => server.close() }
}

test('what is built has no door of development', () => {
  const folder = path.join(root, 'out', 'main')
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.cjs')
  )
  expect(scripts).toContain('index.cjs')
  for (const script of scripts)
    expect(readFileSync(path.join(folder, script), 'utf8')).not.toContain('ELECTRON_RENDERER_URL')
})

test('signed content that is hostile is read as plain words: nothing runs, nothing leaves', async ({
  open,
  profile
}) => {
  const ear = await openEar()
  const hostile = payload(ear.port)
  const signed = await signContent(LATER, (_, text) =>
    text.replaceAll(`"${TITLE}"`, JSON.stringify(hostile)).replace(/^\{/, `{${POLLUTION}`)
  )
  const machine = path.join(profile, 'workstation')
  mkdirSync(machine)
  const trust = [`--content-root=${signed.root}`, `--machine-root=${machine}`]
  const from = `--import-content=${signed.repository}`
  expect(await runApplication(...trust, `--user-data-dir=${profile}`, from)).toMatchObject({ status: 0 })

  const { app, page } = await open(trust)
  const asked: string[] = []
  app.context().on('request', (request) => asked.push(request.url()))
  await goTo(page, `/lire/${PAGE}`)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('<script>globalThis.broken = true</script>')
  await expect(heading).toContainText('<iframe')
  // Another script that takes this name could let anything through.
  expect(
    await page.evaluate(
      () => (globalThis as { trustedTypes?: { defaultPolicy: object | null } }).trustedTypes?.defaultPolicy
    )
  ).not.toBeNull()
  expect(await page.evaluate(() => 'showOpenFilePicker' in globalThis)).toBe(false)
  await search(page, 'cadre juridique')
  await expect(options(page).filter({ hasText: '<img src=' }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  for (const address of ['/', '/versions', '/changements', '/imprimer']) await goTo(page, address)
  expect(await page.locator('iframe, script:not([src]), img[src^="http"], object, embed').count()).toBe(0)
  expect(
    await page.evaluate(() => ['broken' in globalThis, 'broken' in Object.prototype, 'broken' in {}])
  ).toEqual([false, false, false])
  expect(asked.filter((url) => !/^(app|blob:app|data|devtools):/.test(url))).toEqual([])
  expect(ear.heard()).toBe(0)
  ear.close()
  signed.remove()
})

/** Text nodes that the closed set of elements does not have, or that are larger than any text. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'a script': '{"tag":"script","children":["globalThis.broken = true"]}',
  'an attribute that runs': '{"tag":"p","onclick":"globalThis.broken = true","children":["x"]}',
  'an address that runs': '{"tag":"address","href":"javascript:globalThis.broken=true","children":["x"]}',
  'letters that turn the line around': '"\u202Etnemelleiciffo"',
  'a paragraph of a megabyte': `"${'a'.repeat(1_000_000)}"`,
  'a hundred thousand levels': `${'{"tag":"p","children":['.repeat(100_000)}"x"${']}'.repeat(100_000)}`
}

for (const [what, node] of Object.entries(OUTSIDE)) {
  test(`signed content with ${what} is not installed, and nothing changes`, async ({ profile }) => {
    const signed = await signContent(LATER, (file, text) =>
      file === `entries/${PAGE}.json` ? text.replace('"text":[', `"text":[${node},`) : text
    )
    const before = folderHash(profile, 'contenu.log')
    const ended = await runApplication(
      `--content-root=${signed.root}`,
      `--machine-root=${path.join(profile, 'nowhere')}`,
      `--user-data-dir=${profile}`,
      `--import-content=${signed.repository}`,
      '--json'
    )
    expect(ended).toMatchObject({ status: 3 })
    expect(ended.stdout).toContain('n’a pas la forme attendue ou dépasse')
    expect(folderHash(profile, 'contenu.log')).toBe(before)
    signed.remove()
  })
}
