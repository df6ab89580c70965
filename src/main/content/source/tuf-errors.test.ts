import { Metadata, MetadataKind, Root } from '@tufjs/models'
import { BadVersionError, ExpiredMetadataError } from 'tuf-js/dist/error'
import { expect, test } from 'vitest'
import { meaningOf } from './tuf-errors'

test.each<[string, Error, string]>([
  ['an older version', new BadVersionError('1 after 2'), 'older'],
  ['an expiry that is past', new ExpiredMetadataError('timestamp'), 'expired'],
  ['anything else', new SyntaxError('Unexpected token'), 'damaged']
])('%s is understood', (_, error, code) => {
  expect(meaningOf(error).code).toBe(code)
})

test('what the pack itself throws for a missing signature is understood', () => {
  const root = new Metadata(new Root({ version: 1, specVersion: '1.0.31', expires: '9999-12-31T23:59:59Z' }))
  let thrown: unknown
  try {
    root.verifyDelegate(MetadataKind.Root, root)
  } catch (error) {
    thrown = error
  }
  expect(meaningOf(thrown).code).toBe('not-signed')
})
