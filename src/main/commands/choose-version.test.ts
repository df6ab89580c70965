import path from 'node:path'
import { rename } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openContent, type Content } from '../content/open-content'
import { writeTestPack } from '../content/pack/testing/pack'
import { activeOf } from '../content/store/versions'
import { emptyFolder } from '../files/testing/folder'
import { openWorkstation } from '../policies/workstation'
import { chooseVersion } from './choose-version'
import { EXIT_CODES } from './exit-codes'

beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

async function openDesk(): Promise<Content> {
  const profile = await emptyFolder()
  const content = openContent({
    carried: await writeTestPack({ 'contents.json': '{}' }),
    root: path.join(profile, 'root.json'),
    examinationWorker: '',
    workstation: openWorkstation('manuel-d-essai', profile),
    profile,
    development: false,
    log: () => undefined
  })
  const staged = await content.own.stage()
  await rename(await writeTestPack({ 'contents.json': '{}' }, { version: '2999.1.1' }), staged)
  const installedAt = '2026-12-01T00:00:00.000Z'
  await content.own.install(staged, { version: '2999.1.1', installedAt, origin: 'file', signers: [] })
  return content
}

async function read(content: Content): Promise<string> {
  return activeOf(await content.live.reopen()).version
}

test('a version whose pages cannot be opened is left from the command line, and taken again', async () => {
  const content = await openDesk()
  const carried = (await content.live.reopen()).versions.at(-1)?.version ?? ''
  expect(await read(content)).toBe('2999.1.1')
  expect(await chooseVersion(carried, content)).toBe(EXIT_CODES.done)
  expect(await read(content)).toBe(carried)
  expect(await chooseVersion('newest', content)).toBe(EXIT_CODES.done)
  expect(await read(content)).toBe('2999.1.1')
})

test('a version that is not there changes nothing', async () => {
  const content = await openDesk()
  expect(await chooseVersion('2001.1.1', content)).toBe(EXIT_CODES.failed)
  expect(await read(content)).toBe('2999.1.1')
})
