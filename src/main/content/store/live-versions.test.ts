import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { writeTestPack } from '../pack/testing/pack'
import { openLiveVersions, type LiveVersions } from './live-versions'
import { createContentStore, type ContentStore } from './store'
import { activeOf } from './versions'

async function openDesk(): Promise<{ own: ContentStore; live: LiveVersions; told: () => number }> {
  const own = createContentStore(path.join(await emptyFolder(), 'own'), 'own')
  await install(own, '2026.12.1')
  const live = openLiveVersions({
    own,
    carried: await writeTestPack({ 'contents.json': '{}' }),
    shared: createContentStore(path.join(await emptyFolder(), 'shared'), 'shared'),
    fresh: false,
    log: () => undefined
  })
  let told = 0
  live.onFallBack(() => (told += 1))
  await live.current()
  return { own, live, told: () => told }
}

async function install(store: ContentStore, version: string): Promise<void> {
  const staged = await store.stage()
  await rename(await writeTestPack({ 'contents.json': '{}', 'entries/a.json': '{}' }, { version }), staged)
  const installedAt = '2026-11-23T10:00:00.000Z'
  await store.install(staged, { version, installedAt, origin: 'folder', signers: [] })
}

test('a version that turns out to be damaged gives way, is forgotten, and is told', async () => {
  const { own, live, told } = await openDesk()
  await writeFile(path.join(own.folderOf('2026.12.1'), 'entries/a.json'), '[]')
  expect(await live.readActive('entries/a.json')).toMatchObject({ kind: 'failed' })
  const found = await live.current()
  expect(activeOf(found).version).toBe('2026.11.1')
  expect(found.damaged).toMatchObject([{ version: '2026.12.1' }])
  expect((await own.read()).installed).toEqual([])
  expect(told()).toBe(1)
})

test('a version that another process has replaced is not called damaged: the newest one is read', async () => {
  const { own, live, told } = await openDesk()
  for (const version of ['2026.12.2', '2026.12.3']) await install(own, version)
  expect(activeOf(await live.current()).version).toBe('2026.12.1')
  expect(await live.readActive('entries/a.json')).toMatchObject({ kind: 'failed' })
  const found = await live.current()
  expect(activeOf(found).version).toBe('2026.12.3')
  expect(found.damaged).toEqual([])
  expect(told()).toBe(1)
})
