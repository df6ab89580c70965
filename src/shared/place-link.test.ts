import { expect, test } from 'vitest'
import { linkTo, readLink } from './place-link'

test('a link names a page, or one of its sections', () => {
  expect(readLink('manuel://lire/def-sla', 'manuel')).toEqual({ entry: 'def-sla', section: null })
  expect(readLink('MANUEL://lire/def-sla#delais', 'manuel')).toEqual({ entry: 'def-sla', section: 'delais' })
})

test('the link to a place leads to it', () => {
  for (const link of ['manuel://lire/def-sla', 'manuel://lire/def-sla#delais']) {
    const place = readLink(link, 'manuel')
    expect(place && linkTo(place, 'manuel')).toBe(link)
  }
})

test.each([
  'manuel://lire/',
  'manuel://lire/../../etc/passwd',
  'manuel://lire/%2e%2e/x',
  'manuel://lire/def-sla?x=1',
  'manuel://lire/def-sla#a#b/../c',
  'manuel://lire/DEF-SLA',
  'manuel://lire/def-sla/',
  'manuel://imprimer/def-sla',
  'manuel:lire/def-sla',
  'manuel://lire/def-sla\n--no-sandbox',
  'javascript:alert(1)',
  'autre://lire/def-sla',
  `manuel://lire/${'a'.repeat(400)}`,
  ''
])('a link of any other form names none: %j', (link) => {
  expect(readLink(link, 'manuel')).toBeNull()
})
