import { rename } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Content } from '../content/open-content'
import { writeTestPack } from '../content/pack/testing/pack'
import { activeOf } from '../content/store/versions'
import { openTestContent } from '../content/testing/content'
import { emptyFolder } from '../files/testing/folder'
import { chooseVersion } from './choose-version'
import { EXIT_CODES } from './exit-codes'

beforeEach(() => {
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

async function openDesk(): Promise<Content> {
  const profile = await emptyFolder()
  const content = openTestContent({
    carried: await writeTestPack({ 'contents.json': '{}' }),
    profile
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
