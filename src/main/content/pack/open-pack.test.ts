import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { PACK_FORMAT } from '../../../shared/content/pack'
import { openPack, type Pack } from './open-pack'
import { emptyFolder } from '../../files/testing/folder'
import { writeTestPack } from './testing/pack'

const files = { 'contents.json': '{"é":1}', 'entries/def-sla.json': '{}', 'entries/fiche-une.json': '[]' }

async function library(folder: string): Promise<Pack> {
  const opening = await openPack(folder)
  if (!opening.ok) throw new Error(opening.failure.detail)
  return opening.pack
}

describe('a pack that is whole', () => {
  test('says who it is and which entries it holds', async () => {
    const { manifest, entryIds } = await library(await writeTestPack(files))
    expect(manifest).toMatchObject({ title: 'Un manuel', version: '2026.11.1' })
    expect(entryIds).toEqual(['def-sla', 'fiche-une'])
  })

  test('serves the files of its manifest byte for byte', async () => {
    const read = await (await library(await writeTestPack(files))).read('contents.json')
    expect(read.kind === 'found' && Buffer.from(read.bytes).toString()).toBe('{"é":1}')
  })

  test.each([
    'pack.json',
    'other.json',
    '../secret.json',
    '/etc/passwd',
    'entries/',
    '',
    'entries/../contents.json'
  ])('serves nothing else: %j', async (file) => {
    const folder = await writeTestPack(files)
    await writeFile(path.join(folder, 'other.json'), '{}')
    expect(await (await library(folder)).read(file)).toEqual({ kind: 'unlisted' })
  })
})

describe('a damaged pack', () => {
  test.each([
    ['of the same size', '{"e":2} ', 'SHA-256 differs'],
    ['shorter', '{}', '2 bytes, not 8']
  ])('a changed file is refused: %s', async (_, text, detail) => {
    const folder = await writeTestPack({ ...files, 'entries/def-sla.json': '{"é":1}' })
    await writeFile(path.join(folder, 'entries/def-sla.json'), text)
    const failure = { kind: 'damaged', file: 'entries/def-sla.json', detail }
    expect(await (await library(folder)).read('entries/def-sla.json')).toEqual({ kind: 'failed', failure })
  })

  test('a file that is gone is a failure, not an unknown file', async () => {
    const folder = await writeTestPack(files)
    await rm(path.join(folder, 'entries/def-sla.json'))
    const failure = { kind: 'missing', file: 'entries/def-sla.json', detail: 'ENOENT' }
    expect(await (await library(folder)).read('entries/def-sla.json')).toEqual({ kind: 'failed', failure })
  })

  test('a table of contents that is changed, gone or not listed is found out when the pack is opened', async () => {
    const changed = await writeTestPack(files)
    await writeFile(path.join(changed, 'contents.json'), '{}')
    const gone = await writeTestPack(files)
    await rm(path.join(gone, 'contents.json'))
    const kinds = [
      [changed, 'damaged'],
      [gone, 'missing'],
      [await writeTestPack({}), 'damaged']
    ] as const
    for (const [folder, kind] of kinds) {
      expect(await openPack(folder)).toMatchObject({ ok: false, failure: { kind, file: 'contents.json' } })
    }
  })

  test.each(['', '{', 'null', '{"format":1}'])('a manifest like %j is refused', async (text) => {
    const folder = await writeTestPack(files)
    await writeFile(path.join(folder, 'pack.json'), text)
    expect(await openPack(folder)).toMatchObject({
      ok: false,
      failure: { kind: 'damaged', file: 'pack.json' }
    })
  })

  test('a manifest that names a file outside its folder is refused', async () => {
    const folder = await writeTestPack(
      {},
      { files: [{ path: '../secret.json', size: 1, sha256: 'a'.repeat(64) }] }
    )
    expect(await openPack(folder)).toMatchObject({ ok: false, failure: { kind: 'damaged' } })
  })

  test('a pack of the first format is read', async () => {
    expect(await openPack(await writeTestPack(files, { format: 1 }))).toMatchObject({ ok: true })
  })

  test('a pack of a later format is told apart', async () => {
    const folder = await writeTestPack(files, { format: PACK_FORMAT + 1 })
    expect(await openPack(folder)).toMatchObject({ ok: false, failure: { kind: 'newer-format' } })
  })

  test('no pack at all is told apart', async () => {
    expect(await openPack(await emptyFolder())).toMatchObject({ ok: false, failure: { kind: 'missing' } })
  })
})
