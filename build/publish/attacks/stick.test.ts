import { spawnSync } from 'node:child_process'
import { mkdir, open, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFolder } from '../../../src/main/content/source/folder-source'
import { carryFile } from '../repository/usb'
import { expectRefused } from '../testing/refused'
import { setStage, type Stage } from '../testing/stage'

async function stick(): Promise<{ stage: Stage; key: string; archive: string }> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const key = await stage.publish({ version: '2026.12.1', files: { 'big.json': 'x'.repeat(2_000_000) } })
  const names = await readdir(join(key, 'targets'))
  return { stage, key, archive: join(key, 'targets', names.find((name) => name.includes('2026.12.1')) ?? '') }
}

test('a link is not followed, even to the very file that is expected', async () => {
  const { stage, key, archive } = await stick()
  await rename(archive, join(key, 'elsewhere'))
  await symlink(join(key, 'elsewhere'), archive)
  await expectRefused(stage, key, 'unsafe-source')
})

test.each(['metadata', 'targets'])('a link in the place of the folder %s is not followed', async (folder) => {
  const { stage, key } = await stick()
  await rename(join(key, folder), join(key, 'elsewhere'))
  await symlink(join(key, 'elsewhere'), join(key, folder))
  await expectRefused(stage, key, 'unsafe-source')
})

test('a device and a folder in the place of a file are not read', async () => {
  const { stage, key } = await stick()
  await rm(join(key, 'metadata', 'timestamp.json'))
  await symlink('/dev/zero', join(key, 'metadata', 'timestamp.json'))
  await expectRefused(stage, key, 'unsafe-source')
  await rm(join(key, 'metadata', 'timestamp.json'))
  await mkdir(join(key, 'metadata', 'timestamp.json'))
  await expectRefused(stage, key, 'unsafe-source')
})

test.skipIf(process.platform === 'win32')('a FIFO does not make the application wait', async () => {
  const { stage, key, archive } = await stick()
  await rm(archive)
  expect(spawnSync('mkfifo', [archive]).status).toBe(0)
  await expectRefused(stage, key, 'unsafe-source')
})

test('a folder without a repository, or a place that is gone, is said to be no source', async () => {
  const { stage } = await stick()
  await mkdir(join(stage.folder, 'photos'))
  await expectRefused(stage, join(stage.folder, 'photos'), 'not-a-source')
  await expectRefused(stage, join(stage.folder, 'gone'), 'not-a-source')
  await expectRefused(stage, '', 'not-a-source', {
    source: { kind: 'file', path: join(stage.folder, 'gone.zip') }
  })
  await writeFile(join(stage.folder, 'letter.zip'), 'Bonjour')
  await expectRefused(stage, '', 'not-a-source', {
    source: { kind: 'file', path: join(stage.folder, 'letter.zip') }
  })
})

test('an archive that is missing or was not copied to its end is said to be so', async () => {
  const { stage, key, archive } = await stick()
  await truncate(archive, 1000)
  await expectRefused(stage, key, 'damaged')
  await rm(archive)
  await expectRefused(stage, key, 'incomplete')
})

test('a file that is swapped after it was verified is not what is installed', async () => {
  const { stage, key, archive } = await stick()
  const verdict = await stage.verify(key)
  if (verdict.outcome !== 'newer') throw new Error(verdict.outcome)
  await writeFile(archive, 'something else')
  const unpacked = await verdict.unpack(join(stage.folder, 'workstation', 'swapped'))
  expect(unpacked).toMatchObject({ outcome: 'refused', code: 'damaged' })
  await verdict.discard()
})

test('a key that is pulled out while it is read leaves everything as it was', async () => {
  const { stage, key } = await stick()
  const folder = openFolder(key)
  const before = await stage.fingerprint()
  for (const last of [
    'metadata/timestamp.json',
    'metadata/2.snapshot.json',
    'metadata/2.targets.json',
    'targets/'
  ]) {
    const open: typeof folder.open = async (name, signal) => {
      const stream = await folder.open(name, signal)
      return name.startsWith(last) ? pulledOut(stream) : stream
    }
    const verdict = await stage.verify(key, { source: { kind: 'server', open } })
    const end =
      verdict.outcome === 'newer' ? await verdict.unpack(join(stage.folder, 'workstation', 'half')) : verdict
    if (verdict.outcome === 'newer') await verdict.discard()
    expect(end).toMatchObject({ outcome: 'unreadable', code: 'interrupted' })
    expect(await stage.fingerprint()).toBe(before)
  }
})

async function* pulledOut(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    yield chunk.subarray(0, 100)
    throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' })
  }
}

test('one file of a repository serves as well as its folder', async () => {
  const { stage, key } = await stick()
  const file = join(stage.folder, 'key.zip')
  await carryFile(key, file)
  const verdict = await stage.verify('', { source: { kind: 'file', path: file } })
  if (verdict.outcome !== 'newer') throw new Error(verdict.outcome)
  await verdict.discard()
  const handle = await open(file, 'r+')
  await handle.write('#', 3000)
  await handle.close()
  await expectRefused(stage, '', /damaged|not-signed|unsafe-archive|not-a-source/, {
    source: { kind: 'file', path: file }
  })
})
