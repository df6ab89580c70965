import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from './testing/folder'
import { openLog, type LogLevel } from './log'

const now = (): Date => new Date('2026-11-23T12:00:00Z')
const NAME = 'journal.log'

test('an error is logged in full, with its moment, its level, its stack and its cause', async () => {
  const folder = path.join(await emptyFolder(), 'profile')
  const log = openLog({ folder, level: 'info' }, NAME, now)
  log.error(new Error('outer', { cause: new Error('inner') }))
  log.info('only words')
  const text = await readFile(path.join(folder, NAME), 'utf8')
  expect(text).toMatch(/^2026-11-23T12:00:00\.000Z erreur Error: outer\n +at .*log\.test\.ts/)
  expect(text).toContain('Caused by: Error: inner')
  expect(text).toContain('2026-11-23T12:00:00.000Z information only words\n')
})

test.each([
  ['error', ['erreur']],
  ['warning', ['erreur', 'avertissement']],
  ['info', ['erreur', 'avertissement', 'information']],
  ['debug', ['erreur', 'avertissement', 'information', 'détail']]
] as const)('a log of level %s holds %j', async (level: LogLevel, words) => {
  const folder = await emptyFolder()
  const log = openLog({ folder, level }, NAME, now)
  for (const write of [log.error, log.warning, log.info, log.debug]) write('x')
  const lines = (await readFile(path.join(folder, NAME), 'utf8')).trim().split('\n')
  expect(lines).toEqual(words.map((word) => `2026-11-23T12:00:00.000Z ${word} x`))
})

test('neither the account nor a password stands in a log, in an error or its stack', async () => {
  const folder = await emptyFolder()
  const account = { home: '/home/jeanne.martin', name: 'jeanne.martin' }
  const log = openLog({ folder, level: 'debug' }, NAME, now, account)
  const error = new Error('/media/jeanne.martin/CLE by http://jeanne:s3cret@proxy.exemple.fr')
  error.stack = `${error.stack ?? ''}\n    at file:///home/jeanne.martin/main.js:1:1`
  log.error(error)
  log.warning('/home/jeanne.martin/.config/politiques.json:3')
  expect(await readFile(path.join(folder, NAME), 'utf8')).not.toMatch(/jeanne|s3cret/)
})

test('a log that grew large is put aside once, and a new one begun', async () => {
  const folder = await emptyFolder()
  const file = path.join(folder, NAME)
  await writeFile(file, 'x'.repeat(1_000_001))
  openLog({ folder, level: 'info' }, NAME, now).info('new')
  expect(await readFile(file, 'utf8')).toBe('2026-11-23T12:00:00.000Z information new\n')
  expect(await readFile(`${file}.1`, 'utf8')).toHaveLength(1_000_001)
})

test('a log that cannot be written throws nothing', async () => {
  const folder = await emptyFolder()
  await writeFile(path.join(folder, 'profile'), '')
  expect(() => {
    openLog({ folder: path.join(folder, 'profile'), level: 'info' }, NAME, now).error('lost')
  }).not.toThrow()
})

test.skipIf(process.platform === 'win32')(
  'a log for all of a workstation, and the folder that it is first in, are read by everybody, whatever the umask',
  async () => {
    const outer = await emptyFolder()
    const folder = path.join(outer, 'made')
    const before = process.umask(0o077)
    try {
      openLog({ folder, level: 'info', isShared: true }, NAME, now).info('x')
      openLog({ folder: outer, level: 'info' }, NAME, now).info('x')
    } finally {
      process.umask(before)
    }
    const modes = await Promise.all(
      [folder, path.join(folder, NAME), path.join(outer, NAME)].map(
        async (file) => (await stat(file)).mode & 0o777
      )
    )
    expect(modes).toEqual([0o755, 0o644, 0o600])
  }
)
