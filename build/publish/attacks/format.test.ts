import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { TargetFile } from '@tufjs/models'
import { expect, test } from 'vitest'
import { PACK_FORMAT } from '../../../src/shared/content/pack'
import { readRepository, writeFiles } from '../repository/files'
import { sha256 } from '../repository/metadata'
import { signVersions } from '../repository/versions'
import { expectRefused } from '../testing/refused'
import { PACK_ID, writeSmallPack } from '../testing/small-pack'
import { setStage, type Stage } from '../testing/stage'
import { packEntries, zipOf } from '../testing/zip'

async function installed(): Promise<Stage> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  return stage
}

test.each([
  ['later', PACK_FORMAT + 1, 'newer-format', 'Mettez d’abord l’application à jour'],
  ['former', 0, 'older-format', 'application plus ancienne']
])('a signed version of a %s format is refused, and told as such', async (_, format, code, words) => {
  const stage = await installed()
  const source = await stage.publishBytes('2026.12.1', Buffer.from('whatever'), { format })
  await expectRefused(stage, source, code)
  expect(await stage.verify(source)).toMatchObject({ message: expect.stringContaining(words) as string })
})

test('a signed version that is described in a way of later times asks for a newer application', async () => {
  const stage = await installed()
  const bytes = Buffer.from('whatever')
  const target = new TargetFile({
    path: 'petit-manuel-printemps',
    length: bytes.length,
    hashes: { sha256: sha256(bytes) },
    unrecognizedFields: { custom: { pack: { id: PACK_ID, format: PACK_FORMAT + 1, edition: 'printemps' } } }
  })
  const repository = await readRepository(stage.repository)
  await writeFiles(stage.repository, signVersions(repository, [target], stage.keys))
  await expectRefused(stage, stage.repository, 'newer-format')
})

test('an archive whose manifest has another format than the signed one is not unpacked', async () => {
  const stage = await installed()
  const pack = await writeSmallPack(await mkdtemp(join(stage.folder, 'later-')), { version: '2026.12.1' })
  const entries = await packEntries(pack, ['pack.json', 'contents.json'])
  const later = entries.map(({ name, bytes }) => ({
    name,
    bytes: Buffer.from(bytes.toString().replace(`"format":${PACK_FORMAT}`, `"format":${PACK_FORMAT + 1}`))
  }))
  await expectRefused(stage, await stage.publishBytes('2026.12.1', await zipOf(later)), 'unsafe-archive')
})

test.each([
  ['a version beyond what numbers can be compared', { version: '9007199254740993.1.1' }],
  ['a version of forty digits', { version: `2026.1.${'9'.repeat(40)}` }],
  ['notes that run backwards', { notes: '\u202Etnemelleiciffo' }],
  ['notes of 260 kB', { notes: 'a'.repeat(260_000) }],
  ['a title with a zero-width space', { title: 'Petit\u200Bmanuel' }]
])('%s: signed all the same, refused in its own words', async (_, changes) => {
  const stage = await installed()
  const bytes = Buffer.from('whatever')
  const pack = {
    ...{ id: PACK_ID, title: 'Petit manuel', version: '2026.12.1', publishedOn: '2026-12-01', files: 2 },
    ...{ format: PACK_FORMAT, ...changes }
  }
  const target = new TargetFile({
    path: 'petit-manuel-autre',
    length: bytes.length,
    hashes: { sha256: sha256(bytes) },
    unrecognizedFields: { custom: { pack } }
  })
  const repository = await readRepository(stage.repository)
  await writeFiles(stage.repository, signVersions(repository, [target], stage.keys))
  await expectRefused(stage, await stage.copyOf(stage.repository), 'unusable')
})
