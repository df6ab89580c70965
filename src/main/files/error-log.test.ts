import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from './testing/folder'
import { createErrorLog } from './error-log'

const now = (): Date => new Date('2026-11-23T12:00:00Z')

test('an error is logged in full, with its moment, its stack and its cause', async () => {
  const file = path.join(await emptyFolder(), 'profile', 'journal.log')
  const log = createErrorLog(file, now)
  log(new Error('outer', { cause: new Error('inner') }))
  log('only words')
  const text = await readFile(file, 'utf8')
  expect(text).toMatch(/^2026-11-23T12:00:00\.000Z Error: outer\n +at .*error-log\.test\.ts/)
  expect(text).toContain('Caused by: Error: inner')
  expect(text).toContain('2026-11-23T12:00:00.000Z only words\n')
})

test('a log that grew large is put aside once, and a new one begun', async () => {
  const file = path.join(await emptyFolder(), 'journal.log')
  await writeFile(file, 'x'.repeat(1_000_001))
  createErrorLog(file, now)('new')
  expect(await readFile(file, 'utf8')).toBe('2026-11-23T12:00:00.000Z new\n')
  expect(await readFile(`${file}.1`, 'utf8')).toHaveLength(1_000_001)
})

test('a log that cannot be written throws nothing', async () => {
  const folder = await emptyFolder()
  await writeFile(path.join(folder, 'profile'), '')
  expect(() => {
    createErrorLog(path.join(folder, 'profile', 'journal.log'), now)('lost')
  }).not.toThrow()
})
