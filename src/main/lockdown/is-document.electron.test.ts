import { describe, expect, test } from 'vitest'
import { isDocument } from './is-document'
import { isOwnAddress } from './requests.electron'

const own = 'app://handbook'

describe('a request', () => {
  test.each([
    'app://handbook/',
    'app://handbook/pack/contents.json',
    'blob:app://handbook/1b4e28ba',
    'data:image/png;base64,AA==',
    'devtools://devtools/bundled/inspector.html'
  ])('may be made to %s', (address) => {
    expect(isOwnAddress(address, [own])).toBe(true)
  })

  test.each([
    'https://example.org/',
    'http://127.0.0.1:5173/',
    'ws://127.0.0.1:5173/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'app://other/',
    'app://handbook.example.org/',
    'app://handbook:8080/',
    'chrome://version/',
    'not an address'
  ])('is cancelled to %s', (address) => {
    expect(isOwnAddress(address, [own])).toBe(false)
  })

  test('may be made to the development server where there is one', () => {
    expect(isOwnAddress('ws://127.0.0.1:5173/?token=x', [own, 'ws://127.0.0.1:5173'])).toBe(true)
  })
})

describe('a page', () => {
  test.each([
    'app://handbook/',
    'app://handbook/lire/def-sla#exemple',
    'app://handbook/print.html?entry=def-sla'
  ])('may go to %s', (address) => {
    expect(isDocument(address, own)).toBe(true)
  })

  test.each([
    'https://example.org/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:app://handbook/1b4e28ba',
    'about:blank',
    'javascript:alert(1)',
    'app://other/',
    'app://user:word@handbook/',
    'app://handbook/pack/contents.json',
    'app://handbook/versions/2026.11.1/contents.json',
    ''
  ])('stays where it is rather than go to %j', (address) => {
    expect(isDocument(address, own)).toBe(false)
  })
})
