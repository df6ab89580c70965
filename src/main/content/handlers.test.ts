import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { createContentHandlers } from './handlers'
import { writeTestPack } from './pack/testing/pack'
import { openTestContent, openTestUpdates } from './testing/content'

interface Desk {
  readonly handlers: ReturnType<typeof createContentHandlers>
  /** Installs a version, and leaves the one that is read to the reader. */
  readonly install: (version: string) => Promise<void>
  /** Returns the file that says which changes were read. */
  readonly kept: () => Promise<string>
}

async function openDesk(): Promise<Desk> {
  const profile = await emptyFolder()
  const log = (): void => undefined
  const content = openTestContent({
    carried: await writeTestPack({ 'contents.json': '{}' }),
    profile,
    log
  })
  const updates = await openTestUpdates(content, profile)
  return {
    handlers: createContentHandlers({
      content,
      updates,
      own: { value: () => null, choose: log },
      tellOthers: log,
      onProgress: log,
      chooseSource: () => Promise.resolve(null),
      log
    }),
    install: async (version) => {
      const staged = await content.own.stage()
      await rename(await writeTestPack({ 'contents.json': '{}' }, { version }), staged)
      const installedAt = '2026-11-23T10:00:00.000Z'
      await content.own.install(staged, { version, installedAt, origin: 'folder', signers: [] })
      await content.live.reopen()
    },
    kept: () => readFile(path.join(profile, 'contenu-lu.json'), 'utf8')
  }
}

test('asking what is there changes nothing that is kept', async () => {
  const { handlers, install, kept } = await openDesk()
  await handlers.readContentStatus(undefined)
  const before = await kept()
  await install('2026.12.1')
  expect(await handlers.readContentStatus(undefined)).toMatchObject({ active: '2026.12.1' })
  expect(await kept()).toBe(before)
})

test('a version that the reader chooses is the one whose changes count from then on', async () => {
  const { handlers, install } = await openDesk()
  await handlers.readContentStatus(undefined)
  await install('2026.12.1')
  expect(await handlers.chooseVersion(null)).toEqual({ outcome: 'chosen' })
  expect(await handlers.readContentStatus(undefined)).toMatchObject({
    active: '2026.12.1',
    since: { version: '2026.11.1' }
  })
})
