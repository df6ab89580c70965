import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { inRoot } from '../../terminal/root.mjs'
import { OWN_IDENTITY, readIdentity } from '../built-in/identity'
import { FUSES } from '../../../src/shared/fuses'

test('packages for Windows and macOS are on the Electron of this repository, with the fuses of those for Linux', () => {
  const { electronVersion, electronFuses } = parse(
    readFileSync(path.join(import.meta.dirname, 'electron-builder.yml'), 'utf8')
  ) as { electronVersion: string; electronFuses: object }
  const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    devDependencies: { electron: string }
  }
  expect(electronVersion).toBe(devDependencies.electron)
  const fuses = Object.entries(FUSES).map(([name, on]) => [name.charAt(0).toLowerCase() + name.slice(1), on])
  expect(electronFuses).toEqual(Object.fromEntries(fuses))
})

test('macOS finds preferences, links and files of the handbook by the names that the code knows', async () => {
  const { appId, protocols, mac } = parse(
    readFileSync(path.join(import.meta.dirname, 'electron-builder.yml'), 'utf8')
  ) as {
    appId: string
    protocols: readonly { schemes: readonly string[] }[]
    mac: { fileAssociations: readonly { ext: string; rank: string }[] }
  }
  const { id, linkScheme } = await readIdentity(OWN_IDENTITY)
  // The file of managed preferences has this name: src/main/policies/managed-preferences.ts.
  expect(appId).toBe(`fr.${id}`)
  expect(protocols.flatMap(({ schemes }) => schemes)).toEqual([linkScheme])
  expect(mac.fileAssociations.map(({ ext, rank }) => `${ext} ${rank}`)).toEqual([
    'json Alternate',
    'zip Alternate'
  ])
})
