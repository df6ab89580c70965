import { chmod, mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { mountSmallDisk } from '../../files/testing/small-disk'
import { writeTestPack } from '../pack/testing/pack'
import { processStart, thisMachine } from '../../files/machine'
import { StoreBusyError } from './lock'
import { activeOf, openVersions, type ContentVersions } from './versions'
import { createContentStore, type ContentStore } from './store'

const files = { 'contents.json': '{}' }

interface Desk {
  readonly folder: string
  readonly carried: string
  readonly own: ContentStore
  readonly shared: ContentStore
}

async function desk(): Promise<Desk> {
  const folder = await emptyFolder()
  return {
    folder,
    carried: await writeTestPack(files),
    own: createContentStore(path.join(folder, 'own'), 'own'),
    shared: createContentStore(path.join(folder, 'shared'), 'shared')
  }
}

async function install(store: ContentStore, version: string): Promise<void> {
  const staged = await store.stage()
  await rename(await writeTestPack(files, { version }), staged)
  const installedAt = '2026-11-23T10:00:00.000Z'
  await store.install(staged, { version, installedAt, origin: 'folder', signers: ['Camille Rivière'] })
}

function versions({ versions: all }: ContentVersions): string[] {
  return all.map(({ version }) => version)
}

describe('a workstation', () => {
  test('without any installed version reads the one that the application carries', async () => {
    const found = await openVersions(await desk())
    expect(activeOf(found)).toMatchObject({ version: '2026.11.1', keeper: 'application', installed: null })
    expect(found.damaged).toEqual([])
  })

  test('reads the newest version, whoever installed it, by the value of its numbers', async () => {
    const all = await desk()
    await install(all.own, '2026.11.9')
    await install(all.shared, '2026.11.10')
    const found = await openVersions(all)
    expect(versions(found)).toEqual(['2026.11.10', '2026.11.9', '2026.11.1'])
    expect(activeOf(found).keeper).toBe('workstation')
  })

  test('keeps the last two installed versions beside its own', async () => {
    const all = await desk()
    for (const version of ['2026.12.1', '2026.12.2', '2026.12.3']) await install(all.own, version)
    expect(versions(await openVersions(all))).toEqual(['2026.12.3', '2026.12.2', '2026.11.1'])
    expect((await readdir(path.join(all.folder, 'own', 'versions'))).sort()).toEqual([
      '2026.12.2',
      '2026.12.3'
    ])
  })

  test('goes back to the version before, and stays there until another is installed', async () => {
    const all = await desk()
    await install(all.own, '2026.12.1')
    await all.own.choose('2026.11.1')
    expect(activeOf(await openVersions(all)).version).toBe('2026.11.1')
    await install(all.own, '2026.12.2')
    expect(activeOf(await openVersions(all)).version).toBe('2026.12.2')
  })
})

describe('a damaged version', () => {
  test('gives way to the one before it, and is told', async () => {
    const all = await desk()
    await install(all.own, '2026.12.1')
    await install(all.own, '2026.12.2')
    await writeFile(path.join(all.own.folderOf('2026.12.2'), 'contents.json'), '{"x":1}')
    const found = await openVersions(all)
    expect(activeOf(found).version).toBe('2026.12.1')
    expect(found.damaged).toMatchObject([{ version: '2026.12.2', failure: { kind: 'damaged' } }])
    await all.own.forget('2026.12.2')
    expect((await openVersions(all)).damaged).toEqual([])
  })

  test('under the name of another is not taken for it', async () => {
    const all = await desk()
    await install(all.own, '2026.12.2')
    await rename(all.own.folderOf('2026.12.2'), path.join(all.folder, 'gone'))
    await rename(await writeTestPack(files, { version: '2026.12.1' }), all.own.folderOf('2026.12.2'))
    const found = await openVersions(all)
    expect(activeOf(found).version).toBe('2026.11.1')
    expect(found.damaged).toHaveLength(1)
  })

  test.each(['', '{', 'null', '{"format":1}', '{"format":1,"installed":[{"version":"../../x"}]}'])(
    'of the record, like %j, leaves every version that stands in the folder',
    async (text) => {
      const all = await desk()
      await install(all.own, '2026.12.1')
      await mkdir(all.own.folderOf('not-a-version'))
      await writeFile(path.join(all.folder, 'own', 'versions.json'), text)
      expect(versions(await openVersions(all))).toEqual(['2026.12.1', '2026.11.1'])
    }
  )
})

describe('while another process', () => {
  test('installs, nothing is changed', async () => {
    const all = await desk()
    await mkdir(path.join(all.folder, 'own'))
    const running = `${process.ppid} ${processStart(process.ppid)} ${thisMachine()} token`
    await writeFile(path.join(all.folder, 'own', 'lock'), running)
    await expect(install(all.own, '2026.12.1')).rejects.toThrow(StoreBusyError)
    expect(activeOf(await openVersions(all)).version).toBe('2026.11.1')
  })

  test.skipIf(process.platform !== 'linux')('of the past is still named, the store is free', async () => {
    const all = await desk()
    await mkdir(path.join(all.folder, 'own'))
    const ended = `${process.ppid} ${Number(processStart(process.ppid)) - 1} ${thisMachine()} token`
    await writeFile(path.join(all.folder, 'own', 'lock'), ended)
    await install(all.own, '2026.12.1')
    expect(activeOf(await openVersions(all)).version).toBe('2026.12.1')
  })
})

test.runIf(process.getuid?.() !== 0)('a store that cannot be written stays as it was', async () => {
  const all = await desk()
  await install(all.own, '2026.12.1')
  await chmod(path.join(all.folder, 'own'), 0o500)
  await expect(all.own.choose('2026.11.1')).rejects.toThrow('EACCES')
  await chmod(path.join(all.folder, 'own'), 0o700)
  expect(activeOf(await openVersions(all)).version).toBe('2026.12.1')
})

const disk = mountSmallDisk()
test.runIf(disk)('a full disk leaves the version that was read', async () => {
  if (disk === null) return
  try {
    const all = { ...(await desk()), own: createContentStore(path.join(disk.folder, 'own'), 'own') }
    await all.own.choose(null)
    await writeFile(path.join(disk.folder, 'ballast'), Buffer.alloc(2_000_000)).catch(() => undefined)
    await expect(all.own.choose('2026.11.1')).rejects.toThrow()
    const found = await openVersions(all)
    expect(activeOf(found).version).toBe('2026.11.1')
    expect(await readdir(path.join(disk.folder, 'own'))).toEqual(['versions.json'])
  } finally {
    disk.unmount()
  }
})

test.skipIf(process.platform === 'win32')(
  'a version for all of a workstation can be read by everybody, whatever the umask',
  async () => {
    const all = await desk()
    const before = process.umask(0o077)
    try {
      await mkdir(all.shared.trust, { recursive: true })
      await writeFile(path.join(all.shared.trust, 'root.json'), '{}')
      await install(all.shared, '2026.12.1')
      await writeFile(path.join(all.shared.trust, 'written-after.json'), '{}')
      await all.shared.tidy()
    } finally {
      process.umask(before)
    }
    const folder = path.join(all.folder, 'shared')
    const inside = await readdir(folder, { recursive: true, withFileTypes: true })
    const closed = await Promise.all(
      inside
        .filter(({ name }) => name !== 'staging')
        .map(async (entry) => {
          const wanted = entry.isDirectory() ? 0o555 : 0o444
          const { mode } = await stat(path.join(entry.parentPath, entry.name))
          return (mode & wanted) === wanted ? [] : [entry.name]
        })
    )
    expect(closed.flat()).toEqual([])
    expect((await stat(folder)).mode & 0o555).toBe(0o555)
    expect(inside.map(({ name }) => name)).toContain('versions.json')
  }
)
