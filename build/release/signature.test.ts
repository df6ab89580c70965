import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasProgram } from '../setup/system-libraries.mjs'
import { CHECKSUMS, checksumsOf } from './checksums'
import { isSignedBy, signFile } from './signature'
import { SIGNING_TOOLS, withThrowAwayKey } from './throw-away-key'

let folder = ''
let checksums = ''
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'))
  const files = ['b.deb', 'a.zip'].map((name) => path.join(folder, name))
  for (const file of files) writeFileSync(file, file)
  checksums = path.join(folder, CHECKSUMS)
  writeFileSync(checksums, await checksumsOf(files))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

test('the checksums are those that sha256sum checks, and a changed file fails', () => {
  const check = () => execFileSync('sha256sum', ['--check', CHECKSUMS], { cwd: folder, encoding: 'utf8' })
  expect(check()).toBe('a.zip: OK\nb.deb: OK\n')
  appendFileSync(path.join(folder, 'a.zip'), 'x')
  expect(check).toThrow()
})

describe.each(SIGNING_TOOLS)('a signature by %s (skipped where it is not installed)', (tool) => {
  test.skipIf(!hasProgram(tool))('verifies for its key and its file alone', () => {
    withThrowAwayKey(tool, (signer) => {
      const signature = signFile(checksums, signer)
      expect(isSignedBy(checksums, signature, signer)).toBe(true)
      withThrowAwayKey(tool, (other) => {
        expect(isSignedBy(checksums, signature, other)).toBe(false)
      })
      appendFileSync(checksums, 'x')
      expect(isSignedBy(checksums, signature, signer)).toBe(false)
    })
  })

  test.skipIf(!hasProgram(tool))('that cannot be made is a failure with a word of it', () => {
    const absent = { tool, key: path.join(folder, 'absent.key'), home: folder }
    expect(() => signFile(checksums, absent)).toThrow(`${tool} n’a pas signé`)
  })
})

test.skipIf(!hasProgram('gpg'))(
  'a signature by another key of the same key ring is not that of this key',
  () => {
    withThrowAwayKey('gpg', (signer) => {
      const signature = signFile(checksums, signer)
      expect(isSignedBy(checksums, signature, { ...signer, key: '0'.repeat(40) })).toBe(false)
    })
  }
)
