import { existsSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../testing/folder'
import { ensureFolder } from './ensure-folder'

test('makes several levels, and leaves what is there', async () => {
  const folder = path.join(await emptyFolder(), 'one', 'two', 'three')
  await ensureFolder(folder)
  await ensureFolder(folder)
  expect((await stat(folder)).isDirectory()).toBe(true)
})

test('says that a file has the name', async () => {
  const file = path.join(await emptyFolder(), 'file')
  await writeFile(file, '')
  await expect(ensureFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(ensureFolder(path.join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.skipIf(!existsSync('/proc/self'))('ends where no folder can be made', async () => {
  await expect(ensureFolder('/proc/none/below')).rejects.toMatchObject({ code: 'ENOENT' })
})
