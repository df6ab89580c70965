import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectRefused } from '../testing/refused'
import { setStage, type Stage } from '../testing/stage'
import { packEntries, replaceAll, zipOf, type ZipEntry } from '../testing/zip'

/** A workstation, and the files of a repository that has something newer. */
async function newer(): Promise<{ stage: Stage; entries: readonly ZipEntry[]; file: string }> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const key = await stage.publish({ version: '2026.12.1', files: { 'big.json': 'é'.repeat(300_000) } })
  const names = (await readdir(key, { recursive: true })).filter((name) => /\.(json|zip)$/.test(name))
  return { stage, entries: await packEntries(key, names), file: join(stage.folder, 'manuel.zip') }
}

const extra = (name: string, options = {}): ZipEntry => ({ name, bytes: Buffer.from('{}'), options })

/** An archive that a person packed by hand has folders of its own, which is harmless. */
const HONEST: Readonly<Record<string, (entries: readonly ZipEntry[]) => Promise<Buffer>>> = {
  'its folders': async (entries) =>
    replaceAll(
      await zipOf([...entries, extra('metadata-x', { mode: 0o040755 })]),
      'metadata-x',
      'metadata-/'
    ),
  'other files beside it': (entries) => zipOf([...entries, extra('LISEZMOI.txt')]),
  'everything compressed': (entries) =>
    zipOf(entries.map((entry) => ({ ...entry, options: { compress: true } })))
}

test.each(Object.entries(HONEST))('one file of a repository may have %s', async (_, make) => {
  const { stage, entries, file } = await newer()
  await writeFile(file, await make(entries))
  const verdict = await stage.verify('', { source: { kind: 'file', path: file } })
  if (verdict.outcome !== 'newer') throw new Error(verdict.outcome)
  const place = join(stage.folder, 'workstation', '2026.12.1')
  expect(await verdict.unpack(place)).toMatchObject({ outcome: 'unpacked' })
  await verdict.commit()
})

const HOSTILE: Readonly<Record<string, (entries: readonly ZipEntry[]) => Promise<Buffer>>> = {
  'a parent path': async (entries) =>
    replaceAll(await zipOf([...entries, extra('abc/outside.json')]), 'abc/outside', '../outside.'),
  'an absolute path': async (entries) =>
    replaceAll(await zipOf([...entries, extra('x/etc/passwd.json')]), 'x/etc/passwd', '//etc/passwd'),
  'a backslash': async (entries) =>
    replaceAll(await zipOf([...entries, extra('aaa-bbb.json')]), 'aaa-bbb', '..\\bbbb'),
  'a link': (entries) => zipOf([...entries, extra('metadata/link.json', { mode: 0o120777 })]),
  'a device': (entries) => zipOf([...entries, extra('metadata/zero.json', { mode: 0o020666 })]),
  'a name twice': (entries) => zipOf([...entries, extra('metadata/timestamp.json')])
}

test.each(Object.entries(HOSTILE))('one file of a repository with %s is a trap', async (_, make) => {
  const { stage, entries, file } = await newer()
  await writeFile(file, await make(entries))
  await expectRefused(stage, '', 'unsafe-source', { source: { kind: 'file', path: file } })
})

test('one file that was not copied to its end is said to be so, whatever part is missing', async () => {
  const { stage, entries, file } = await newer()
  await writeFile(file, await zipOf(entries))
  const { length } = await readFile(file)
  for (const left of [length - 1, length - 30, Math.floor(length / 2), 4]) {
    await truncate(file, left)
    await expectRefused(stage, '', 'incomplete', { source: { kind: 'file', path: file } })
  }
})

test('one file that was never an archive is no source', async () => {
  const { stage, file } = await newer()
  for (const bytes of ['', 'PK', 'Bonjour', '\u0000'.repeat(100_000)]) {
    await writeFile(file, bytes)
    await expectRefused(stage, '', 'not-a-source', { source: { kind: 'file', path: file } })
  }
})

test('one file whose metadata unpacks without end is cut off', async () => {
  const { stage, entries, file } = await newer()
  const bomb = entries.map((entry) =>
    entry.name === 'metadata/timestamp.json'
      ? { ...entry, bytes: Buffer.alloc(50_000_000, 32), options: { compress: true } }
      : entry
  )
  await writeFile(file, await zipOf(bomb))
  await expectRefused(stage, '', 'too-large', { source: { kind: 'file', path: file } })
})

test('where nothing can be written, the source is not blamed', async () => {
  const { stage } = await newer()
  await writeFile(join(stage.folder, 'in-the-way'), '')
  await expectRefused(stage, stage.repository, 'not-writable', {
    scratch: join(stage.folder, 'in-the-way', 'below')
  })
})
