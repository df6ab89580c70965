import { cp, mkdir, mkdtemp, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { localSource } from '../../../src/main/content/source/local-source'
import { carryFile } from '../repository/usb'
import { expectRefused } from '../testing/refused'
import { setStage, type Stage } from '../testing/stage'
import { packEntries, zipOf, type ZipEntry } from '../testing/zip'

// What people choose, pack and burn without any ill will.

interface Brought {
  readonly stage: Stage
  /** A folder with `metadata` and `targets`, and the folder above. */
  readonly repository: string
  readonly above: string
}

async function bring(): Promise<Brought> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const above = await mkdtemp(join(stage.folder, 'key-'))
  const repository = join(above, 'manuel')
  await cp(await stage.publish({ version: '2026.12.1' }), repository, { recursive: true })
  return { stage, repository, above }
}

/** Installs what was found where a person chose this place. */
async function expectTaken(stage: Stage, place: string): Promise<void> {
  const verdict = await stage.verify('', { source: await localSource(place) })
  if (verdict.outcome !== 'newer') throw new Error(JSON.stringify(verdict))
  const unpacked = await verdict.unpack(join(stage.folder, 'workstation', 'taken'))
  expect(unpacked).toMatchObject({ outcome: 'unpacked' })
  await verdict.discard()
}

const expectNotTaken = async (stage: Stage, place: string, code: string): Promise<void> =>
  expectRefused(stage, '', code, { source: await localSource(place) })

describe('the content is found where a person chose', () => {
  test.each([
    ['its folder', ''],
    ['the key above', '..'],
    ['its metadata', 'metadata'],
    ['its archives', 'targets'],
    ['a file of its metadata', 'metadata/root.json']
  ])('%s', async (_, chosen) => {
    const { stage, repository } = await bring()
    await expectTaken(stage, join(repository, chosen))
  })

  test('one of its archives', async () => {
    const { stage, repository } = await bring()
    const [archive = ''] = await readdir(join(repository, 'targets'))
    await expectTaken(stage, join(repository, 'targets', archive))
  })

  test('the folder into which an archive was unpacked, two folders above', async () => {
    const { stage, above } = await bring()
    await mkdir(join(above, 'key', 'manuel'), { recursive: true })
    await rename(join(above, 'manuel'), join(above, 'key', 'manuel', 'manuel'))
    await expectTaken(stage, join(above, 'key'))
  })

  test('the key on which it is one file', async () => {
    const { stage, repository, above } = await bring()
    const key = await mkdtemp(join(above, 'key-'))
    await carryFile(repository, join(key, 'manuel.zip'))
    await expectTaken(stage, key)
  })

  test('a key whose bin and whose system hold other copies', async () => {
    const { stage, repository, above } = await bring()
    for (const bin of ['.Trash-1000/files', '$RECYCLE.BIN/S-1-5', 'System Volume Information/manuel'])
      await cp(repository, join(above, bin), { recursive: true })
    await expectTaken(stage, above)
  })
})

test('where several contents stand, none is chosen in the person’s place', async () => {
  const { stage, repository, above } = await bring()
  await cp(repository, join(above, 'sauvegarde'), { recursive: true })
  await expectNotTaken(stage, above, 'several-sources')
})

test('a link below the chosen place is not looked into', async () => {
  const { stage, above } = await bring()
  const key = await mkdtemp(join(stage.folder, 'key-'))
  await symlink(join(above, 'manuel'), join(key, 'manuel'))
  await expectNotTaken(stage, key, 'not-a-source')
})

/** What genisoimage made of such names; Linux shows those of ISO 9660 in lower case. */
const ON_DISCS: Readonly<Record<string, (name: string) => string>> = {
  Joliet: (name) => name.slice(0, 64),
  'Joliet, by a tool that keeps the ending': (name) => `${name.slice(0, 60)}${name.slice(-4)}`,
  'ISO 9660, third level': (name) => {
    const [, before = '', after = ''] = /^(.*)\.(.*)$/.exec(name) ?? []
    return `${before.replaceAll('.', '_').slice(0, 27)}.${after}`.toUpperCase()
  }
}

test.each(Object.entries(ON_DISCS))('a disc that cuts names is read: %s', async (disc, cut) => {
  const { stage, repository } = await bring()
  for (const folder of ['metadata', 'targets'])
    for (const name of await readdir(join(repository, folder)))
      if (folder === 'targets' || (disc.startsWith('ISO') && name !== 'timestamp.json'))
        await rename(join(repository, folder, name), join(repository, folder, cut(name)))
  await expectTaken(stage, repository)
})

test('a disc that has cut the names of metadata is told from a copy that was not finished', async () => {
  const { stage, repository } = await bring()
  await rename(join(repository, 'metadata', 'timestamp.json'), join(repository, 'metadata', 'TIMESTAM.JSO'))
  await expectNotTaken(stage, repository, 'shortened-names')
})

describe('one file is taken that was packed with', () => {
  const file = (name: string): ZipEntry => ({ name, bytes: Buffer.from('x') })
  const renamed = (entries: readonly ZipEntry[], name: (old: string) => string): readonly ZipEntry[] =>
    entries.map((entry) => ({ ...entry, name: name(entry.name) }))
  const PACKED: Readonly<Record<string, (entries: readonly ZipEntry[]) => readonly ZipEntry[]>> = {
    'a folder on top': (entries) => renamed(entries, (name) => `v2/${name}`),
    'two folders on top': (entries) => renamed(entries, (name) => `Clé USB/v2/${name}`),
    'what macOS adds': (entries) => [
      ...renamed(entries, (name) => `v2/${name}`),
      ...renamed(entries, (name) => `__MACOSX/v2/${name}`),
      file('__MACOSX/v2/metadata/._timestamp.json'),
      file('v2/.DS_Store'),
      file('.DS_Store')
    ]
  }
  test.each(Object.entries(PACKED))('%s', async (_, pack) => {
    const { stage, repository, above } = await bring()
    const zip = join(above, 'manuel-a-moi.zip')
    await writeFile(zip, await zipOf(pack(await entriesOf(repository))))
    await expectTaken(stage, zip)
  })

  test('backslashes, by an older Windows', async () => {
    const { stage, repository, above } = await bring()
    const zip = join(above, 'windows.zip')
    const bytes = await zipOf(renamed(await entriesOf(repository), (name) => `v2/${name}`))
    await writeFile(zip, withBackslashes(bytes))
    await expectTaken(stage, zip)
  })

  test('several contents, of which none is chosen', async () => {
    const { stage, repository, above } = await bring()
    const zip = join(above, 'demo.zip')
    const entries = await entriesOf(repository)
    const both = [...renamed(entries, (name) => `v1/${name}`), ...renamed(entries, (name) => `v2/${name}`)]
    await writeFile(zip, await zipOf(both))
    await expectNotTaken(stage, zip, 'several-sources')
  })
})

async function entriesOf(repository: string): Promise<readonly ZipEntry[]> {
  const names = (await readdir(repository, { recursive: true })).filter((name) =>
    /\.(?:json|zip)$/.test(name)
  )
  return packEntries(repository, names)
}

/** Returns an archive whose names have backslashes, which no tool of today writes. */
function withBackslashes(archive: Buffer): Buffer {
  const text = archive.toString('latin1').replace(/v2\/(metadata|targets)\//g, 'v2\\$1\\')
  return Buffer.from(text, 'latin1')
}
