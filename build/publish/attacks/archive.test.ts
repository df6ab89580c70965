import { mkdtemp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectRefused } from '../testing/refused'
import { writeSmallPack } from '../testing/small-pack'
import { setStage, type Stage } from '../testing/stage'
import { packEntries, replaceAll, zipOf, type ZipEntry } from '../testing/zip'

const VERSION = '2026.12.1'

/** The entries of an honest pack of two files. */
async function honest(stage: Stage): Promise<readonly ZipEntry[]> {
  const folder = await writeSmallPack(await mkdtemp(join(stage.folder, 'zip-')), { version: VERSION })
  return packEntries(folder, ['pack.json', 'contents.json'])
}

const extra = (name: string, options = {}): ZipEntry => ({ name, bytes: Buffer.from('{}'), options })

/** Returns the entries with one of them changed. */
function changing(
  entries: readonly ZipEntry[],
  name: string,
  change: (entry: ZipEntry) => Partial<ZipEntry>
): readonly ZipEntry[] {
  return entries.map((entry) => (entry.name === name ? { ...entry, ...change(entry) } : entry))
}

/** Archives that the publisher's keys have signed, and that must not be unpacked all the same. */
const HOSTILE: Readonly<Record<string, (entries: readonly ZipEntry[]) => Promise<Buffer>>> = {
  'a parent path': async (entries) =>
    replaceAll(await zipOf([...entries, extra('abc/outside.json')]), 'abc/outside', '../outside.'),
  'an absolute path': async (entries) =>
    replaceAll(await zipOf([...entries, extra('x/etc/passwd.json')]), 'x/etc/passwd', '//etc/passwd'),
  'a path of Windows': async (entries) =>
    replaceAll(await zipOf([...entries, extra('c-/windows.json')]), 'c-/windows', 'c:\\windows'),
  'a backslash': async (entries) =>
    replaceAll(await zipOf([...entries, extra('aaa-bbb.json')]), 'aaa-bbb', '..\\bbbb'),
  'a link': (entries) => zipOf([...entries, extra('link.json', { mode: 0o120777 })]),
  'a link in the place of a file': (entries) =>
    zipOf(changing(entries, 'contents.json', () => ({ options: { mode: 0o120777 } }))),
  'a device': (entries) => zipOf([...entries, extra('device.json', { mode: 0o020666 })]),
  'a file twice': (entries) => zipOf([...entries, ...entries.slice(1)]),
  'the manifest twice': (entries) => zipOf([...entries, ...entries.slice(0, 1)]),
  'two names that differ by case': (entries) => zipOf([...entries, extra('Contents.json')]),
  'two names that differ by Unicode form': (entries) =>
    zipOf([...entries, extra('e\u0301.json'), extra('\u00e9.json')]),
  'a file that is not listed': (entries) => zipOf([...entries, extra('more.json')]),
  'a file that is missing': (entries) => zipOf(entries.slice(0, 1)),
  'no manifest': (entries) => zipOf(entries.slice(1)),
  'another content of the same size': (entries) =>
    zipOf(changing(entries, 'contents.json', (entry) => ({ bytes: Buffer.alloc(entry.bytes.length, 32) }))),
  'a longer content': (entries) =>
    zipOf(
      changing(entries, 'contents.json', (entry) => ({
        bytes: Buffer.concat([entry.bytes, Buffer.from(' ')])
      }))
    ),
  'a folder': async (entries) =>
    replaceAll(await zipOf([...entries, extra('folder.json')]), 'folder.json', 'folder-jso/'),
  'a manifest of another version': (entries) =>
    zipOf(
      changing(entries, 'pack.json', (entry) => ({
        bytes: Buffer.from(entry.bytes.toString().replace(VERSION, '2026.11.9'))
      }))
    ),
  'a manifest that is no JSON': (entries) =>
    zipOf(changing(entries, 'pack.json', () => ({ bytes: Buffer.from('hello') }))),
  'no archive at all': () => Promise.resolve(Buffer.from('hello')),
  'an archive without end': async (entries) => (await zipOf(entries)).subarray(0, -10),
  nothing: () => Promise.resolve(Buffer.alloc(0))
}

test.each(Object.entries(HOSTILE))('a signed archive is not unpacked with %s', async (_, make) => {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const source = await stage.publishBytes(VERSION, await make(await honest(stage)))
  await expectRefused(stage, source, 'unsafe-archive')
  expect((await readdir(stage.folder)).filter((name) => name.startsWith('outside'))).toEqual([])
})

test.each([
  ['the unpacked size', 24, 1],
  ['the unpacked size', 24, 0x7fffffff],
  ['the packed size', 20, 1],
  ['the packed size', 20, 0x7fffffff]
])('an archive that lies about %s is not unpacked (%i: %i)', async (_, offset, lie) => {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const packed = (await honest(stage)).map((entry) => ({ ...entry, options: { compress: true } }))
  const archive = await zipOf(packed)
  const directory = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  archive.writeUInt32LE(lie, directory + offset)
  await expectRefused(stage, await stage.publishBytes(VERSION, archive), 'unsafe-archive')
})

test('a bomb is not unpacked', async () => {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  const zeros = Buffer.alloc(30_000_000, 32)
  await expectRefused(
    stage,
    await stage.publish({ version: VERSION, files: { 'bomb.json': zeros } }),
    'unsafe-archive'
  )
})

test('a name that is a device on Windows is refused everywhere', async () => {
  const stage = await setStage()
  await expectRefused(
    stage,
    await stage.publish({ version: VERSION, files: { 'con.json': '{}' } }),
    'unsafe-archive'
  )
})
