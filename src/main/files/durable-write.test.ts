import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fc, test } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import { writeDurably } from './durable-write'
import { emptyFolder } from './testing/folder'
import { temporaryIn } from './temporary-name'
import { mountSmallDisk } from './testing/small-disk'

describe('writeDurably', () => {
  test.prop([fc.array(fc.uint8Array({ maxLength: 5000 }), { minLength: 1, maxLength: 5 })], { numRuns: 30 })(
    'leaves exactly the last bytes written, and nothing else in the folder',
    async (contents) => {
      const folder = await emptyFolder()
      const file = path.join(folder, 'kept.bin')
      for (const content of contents) await writeDurably(file, content)
      expect(new Uint8Array(await readFile(file))).toEqual(contents.at(-1))
      expect(await readdir(folder)).toEqual(['kept.bin'])
    }
  )

  test('removes what processes that were killed left, and nothing of those that run or of other machines', async () => {
    const folder = await emptyFolder()
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    const own = path.basename(temporaryIn(folder))
    const left = own.replace(`-${process.pid}-`, `-${child.pid}-`)
    const another = left.replace(/-[0-9a-f]{8}-/, '-00000000-')
    for (const name of [own, left, another]) await writeFile(path.join(folder, name), 'half of some')
    await writeDurably(path.join(folder, 'kept.json'), 'whole')
    expect((await readdir(folder)).toSorted()).toEqual([another, own, 'kept.json'].toSorted())
  })

  test('writes a file of the longest name that there can be', async () => {
    const folder = await emptyFolder()
    const file = path.join(folder, 'n'.repeat(255))
    await writeDurably(file, 'whole')
    expect(await readFile(file, 'utf8')).toBe('whole')
  })

  test('keeps a link a link and writes what it points to', async () => {
    const folder = await emptyFolder()
    await mkdir(path.join(folder, 'elsewhere'))
    await writeFile(path.join(folder, 'elsewhere', 'real.json'), 'old')
    await symlink('elsewhere/real.json', path.join(folder, 'kept.json'))
    await writeDurably(path.join(folder, 'kept.json'), 'new')
    expect((await lstat(path.join(folder, 'kept.json'))).isSymbolicLink()).toBe(true)
    expect(await readFile(path.join(folder, 'elsewhere', 'real.json'), 'utf8')).toBe('new')
  })

  test('writes for that person alone unless told otherwise', async () => {
    const folder = await emptyFolder()
    await writeDurably(path.join(folder, 'kept.json'), '1')
    expect((await stat(path.join(folder, 'kept.json'))).mode & 0o777).toBe(0o600)
  })

  test('refuses to replace a folder, and leaves nothing beside it', async () => {
    const folder = await emptyFolder()
    await mkdir(path.join(folder, 'kept.json'))
    await expect(writeDurably(path.join(folder, 'kept.json'), '1')).rejects.toMatchObject({ code: 'EISDIR' })
    expect(await readdir(folder)).toEqual(['kept.json'])
  })
})

const disk = mountSmallDisk()
afterAll(() => disk?.unmount())

describe.skipIf(disk === null)(
  'writeDurably on a full disk of 1 MB (skipped where mounting is not allowed)',
  () => {
    test('says that the disk is full, keeps the old content whole, and leaves nothing over', async () => {
      const folder = disk?.folder ?? ''
      const file = path.join(folder, 'kept.json')
      const old = 'x'.repeat(300_000)
      await writeDurably(file, old)
      await writeFile(path.join(folder, 'ballast'), Buffer.alloc(600_000))
      await expect(writeDurably(file, 'y'.repeat(300_000))).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(await readFile(file, 'utf8')).toBe(old)
      expect((await readdir(folder)).sort()).toEqual(['ballast', 'kept.json'])
    })
  }
)
