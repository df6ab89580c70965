import { existsSync } from 'node:fs'
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from './testing/folder'
import { ensureFolder, makeFolderSync } from './ensure-folder'

test('makes several levels, and leaves what is there', async () => {
  const folder = path.join(await emptyFolder(), 'one', 'two', 'three')
  await ensureFolder(folder)
  await ensureFolder(folder)
  expect((await stat(folder)).isDirectory()).toBe(true)
})

test('a file in the way is told, however many folders were to be made below it', async () => {
  const file = path.join(await emptyFolder(), 'file')
  await writeFile(file, '')
  await expect(ensureFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(ensureFolder(path.join(file, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(ensureFolder(path.join(file, 'a', 'b', 'c'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.skipIf(process.getuid?.() === 0)('a right that is missing is told, not a folder', async () => {
  const folder = path.join(await emptyFolder(), 'closed')
  await mkdir(folder)
  await chmod(folder, 0o555)
  await expect(ensureFolder(path.join(folder, 'a', 'b', 'c'))).rejects.toMatchObject({ code: 'EACCES' })
})

test.skipIf(!existsSync('/proc/self'))('ends where no folder can be made', async () => {
  await expect(ensureFolder('/proc/none/below')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('before Electron is ready, folders are made in the same way, and what is in the way is told', async () => {
  const folder = path.join(await emptyFolder(), 'one', 'two')
  makeFolderSync(folder, 0o700)
  makeFolderSync(folder)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await writeFile(path.join(folder, 'file'), '')
  expect(() => {
    makeFolderSync(path.join(folder, 'file', 'a', 'b'))
  }).toThrow('ENOTDIR')
})

test.skipIf(!existsSync('/proc/self'))(
  'before Electron is ready, it ends where no folder can be made',
  () => {
    expect(() => {
      makeFolderSync('/proc/none/below')
    }).toThrow('ENOENT')
  }
)
