import { describe, expect, test } from 'vitest'
import { failure, readError, writeError } from './failure'

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

describe('what the system says', () => {
  test.each([
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
    ['EIO', 'interrupted'],
    ['ENODEV', 'interrupted']
  ])('of reading a source is told as it is: %s', (code, meaning) => {
    expect(readError(systemError(code), 'metadata/timestamp.json')).toMatchObject({ code: meaning })
  })

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-writable'],
    ['EACCES', 'not-writable'],
    ['EIO', 'not-writable']
  ])('of writing here is never blamed on the source: %s', (code, meaning) => {
    expect(writeError(systemError(code), 'pack.zip')).toMatchObject({ code: meaning })
    expect(failure(writeError(systemError(code), '').code, '')).toMatchObject({ outcome: 'failed' })
  })
})
