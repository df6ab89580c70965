import { expect, test } from 'vitest'
import { linkToAddress } from './link-to-address'

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
