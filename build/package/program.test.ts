import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWN_IDENTITY, readIdentity } from './built-in/identity'
import { applicationFiles } from './program'
import { STABLE_BUILD as build } from './testing/stable-build'

let application = ''
beforeAll(() => {
  application = mkdtempSync(path.join(tmpdir(), 'application-'))
  mkdirSync(path.join(application, 'renderer'))
  writeFileSync(path.join(application, 'renderer', 'index.html'), '<title>Manuel</title>')
  writeFileSync(path.join(application, 'icon.png'), 'the icon of another handbook')
})
afterAll(() => {
  rmSync(application, { recursive: true })
})

test('an application carries the icon and the name of its own handbook', async () => {
  const identity = { ...(await readIdentity(OWN_IDENTITY)), name: "$& & $'" }
  const files = applicationFiles(application, identity, build)
  const bytesOf = (place: string) => files.filter((file) => file.path === place).map(({ bytes }) => bytes)
  expect(bytesOf('out/icon.png')).toEqual([readFileSync(path.join(identity.icon, '128.png'))])
  expect(bytesOf('out/renderer/index.html').map(String)).toEqual(['<title>$&amp; &amp; $&#39;</title>'])
})

test('an application without an icon is not made', async () => {
  const identity = { ...(await readIdentity(OWN_IDENTITY)), icon: application }
  expect(() => applicationFiles(application, identity, build)).toThrow(/Il manque l’icône .*128\.png/)
})
