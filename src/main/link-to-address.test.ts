import { expect, test } from 'vitest'
import { linkToAddress, pathOfAddress } from './link-to-address'

test('the address of a page gives the link to it, without the words marked there', () => {
  expect(linkToAddress('app://handbook/lire/def-sla', 'manuel')).toBe('manuel://lire/def-sla')
  expect(linkToAddress('app://handbook/lire/def-sla?mots=contrat#delais', 'manuel')).toBe(
    'manuel://lire/def-sla#delais'
  )
})

test.each(['', 'https://exemple.fr/lire/def-sla', 'app://handbook/signets', 'app://handbook/lire/%2e%2e/x'])(
  'any other address gives none: %j',
  (address) => {
    expect(linkToAddress(address, 'manuel')).toBeNull()
  }
)

test('a window opens at any page of ours, and at nothing else', () => {
  expect(pathOfAddress('app://handbook/lire/def-sla?mots=prix#delais')).toBe('/lire/def-sla?mots=prix#delais')
  expect(pathOfAddress('app://handbook/signets')).toBe('/signets')
  for (const address of [
    '',
    'https://code.gouv.fr/',
    'app://handbook/pack/contents.json',
    'app://other/lire/a'
  ])
    expect(pathOfAddress(address), address).toBeNull()
})
