import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished, test, expect } from 'vitest'
import { emptyFolder } from './testing/folder'
import { mountSmallDisk } from './testing/small-disk'
import { findUsableFolder, temporaryPlaces } from './temporary-folder'

test('where the usual folder is missing, another is taken, and nothing stays in it', async () => {
  const there = await emptyFolder()
  expect(findUsableFolder([path.join(there, 'missing'), there])).toBe(there)
  expect(readdirSync(there)).toEqual([])
  expect(findUsableFolder([path.join(there, 'missing')])).toBeNull()
})

test('a full disk is not taken', async (context) => {
  const disk = mountSmallDisk()
  if (disk === null) {
    context.skip('mounting a small disk takes root')
    return
  }
  onTestFinished(disk.unmount)
  expect(() => {
    writeFileSync(path.join(disk.folder, 'big'), Buffer.alloc(2_000_000))
  }).toThrow('ENOSPC')
  const there = await emptyFolder()
  expect(findUsableFolder([disk.folder, there])).toBe(there)
})

test('the usual folder comes first, once; what is no absolute path is left out', () => {
  expect(temporaryPlaces('/tmp', { XDG_RUNTIME_DIR: '/run/user/1' }, 'linux')).toEqual([
    '/tmp',
    '/run/user/1',
    '/var/tmp',
    '/dev/shm'
  ])
  expect(temporaryPlaces('tmp', {}, 'linux')[0]).toBe('/tmp')
  expect(temporaryPlaces('/tmp', {}, 'win32')).toEqual(['/tmp'])
})
