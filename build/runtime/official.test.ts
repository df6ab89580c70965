import { expect, test } from 'vitest'
import { judge } from './official.mjs'

test.each([
  ['TypeError: fetch failed\n    at node:internal', 'fetch failed'],
  ['Error: getaddrinfo ENOTFOUND host\n    at x', 'getaddrinfo ENOTFOUND host'],
  [
    'HTTPError: Response code 403 (Forbidden) for https://host',
    'Response code 403 (Forbidden) for https://host'
  ]
])('a host out of reach is a reason to look elsewhere: %s', (output, reason) => {
  expect(judge(output)).toBe(reason)
})

test('a checksum that does not match is never a reason to look elsewhere', () => {
  const output =
    'ChecksumMismatchError: Generated checksum for "electron.zip" did not match expected checksum.'
  expect(() => judge(output)).toThrow('does not match its checksum')
})

test('a full disk is said to be full', () => {
  expect(() => judge('Error: ENOSPC: no space left on device, write')).toThrow('The disk is full')
})

test('any other reason is given with what to delete', () => {
  expect(() => judge('Error: bad zip\n    at x')).toThrow(/bad zip.*delete node_modules\/electron/)
})
