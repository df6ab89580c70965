import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { inRoot } from '../../terminal/root.mjs'
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
