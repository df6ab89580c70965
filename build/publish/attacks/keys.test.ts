import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeKey, type SigningKey } from '../keys/signing-key'
import { readRepository, writeFiles } from '../repository/files'
import { rotateKey } from '../repository/rotate'
import { initialise, publishPack, throwAwayKeys } from '../throw-away'
import { editMetadata, type SignedFile } from '../testing/edit-metadata'
import { expectRefused } from '../testing/refused'
import { writeSmallPack } from '../testing/small-pack'
import { setStage, type Stage } from '../testing/stage'

async function twoVersions(): Promise<{ stage: Stage; next: string }> {
  const stage = await setStage()
  await stage.install(await stage.publish({ version: '2026.11.1' }))
  return { stage, next: await stage.publish({ version: '2026.12.1' }) }
}

test('a repository of somebody else is refused', async () => {
  const { stage } = await twoVersions()
  const [other, keys] = [join(stage.folder, 'other'), throwAwayKeys()]
  await initialise(other, keys)
  const pack = await writeSmallPack(join(stage.folder, 'other-pack'), { version: '2027.1.1' })
  await publishPack(other, pack, keys)
  await publishPack(other, await writeSmallPack(join(stage.folder, 'more'), { version: '2027.2.1' }), keys)
  await expectRefused(stage, other, 'not-signed')
})

describe.each(['timestamp.json', '2.snapshot.json', '2.targets.json'])('%s', (name) => {
  test.each<[string, (file: SignedFile) => void]>([
    ['without signature', (file) => void (file.signatures = [])],
    [
      'with a signature of zeros',
      (file) => void (file.signatures = file.signatures.map((one) => ({ ...one, sig: '0'.repeat(128) })))
    ],
    [
      'signed in the name of another key',
      (file) => void (file.signatures = file.signatures.map((one) => ({ ...one, keyid: 'f'.repeat(64) })))
    ],
    ['with its signature repeated', (file) => void file.signatures.push(...file.signatures)],
    [
      'with an earlier expiry, not signed again',
      (file) => void (file.signed['expires'] = '2030-01-01T00:00:00Z')
    ]
  ])('is refused %s', async (_, tamper) => {
    const { stage, next } = await twoVersions()
    await editMetadata(join(next, 'metadata', name), tamper)
    await expectRefused(stage, next, /not-signed|damaged|too-large/)
  })
})

describe('a change of key', () => {
  async function rotated(stage: Stage, role: 'root' | 'targets'): Promise<SigningKey> {
    const old = stage.keys.find(({ key }) => key.role === role)
    const fresh = makeKey(role, 'Nouvelle')
    const repository = await readRepository(stage.repository)
    const signing = [...stage.keys, fresh]
    await writeFiles(stage.repository, rotateKey(repository, old?.key.keyId ?? '', fresh.key, signing))
    return fresh
  }

  test('is followed, and readers are told the new name', async () => {
    const { stage } = await twoVersions()
    await rotated(stage, 'targets')
    expect(await stage.verify(stage.repository)).toMatchObject({
      outcome: 'newer',
      versions: { root: 2 },
      offer: { signers: [{ name: 'Nouvelle' }] }
    })
  })

  test('makes what the old key signed worthless', async () => {
    const { stage } = await twoVersions()
    const stolen = await stage.copyOf(stage.repository)
    await rotated(stage, 'targets')
    await stage.install(stage.repository)
    const forged = await stage.publishFrom(stolen, { version: '2027.1.1' })
    await expectRefused(stage, forged, /not-signed|older|same-version|damaged/)
    await cp(join(stage.repository, 'metadata', '2.root.json'), join(forged, 'metadata', '2.root.json'))
    await expectRefused(stage, forged, /not-signed|older|same-version|damaged/)
  })

  test.each<[string, (file: SignedFile, oldIds: readonly string[]) => void]>([
    [
      'signed by new keys alone',
      (file, old) => void (file.signatures = file.signatures.filter(({ keyid }) => !old.includes(keyid)))
    ],
    ['signed by one key of the root', (file) => void (file.signatures = file.signatures.slice(0, 1))],
    [
      'signed twice by the same key',
      (file) => void (file.signatures = [file.signatures[0], file.signatures[0]].flatMap((one) => one ?? []))
    ],
    ['that skips a version', (file) => void (file.signed['version'] = 3)]
  ])('is refused %s', async (_, tamper) => {
    const { stage } = await twoVersions()
    await rotated(stage, 'root')
    const oldIds = stage.keys.map(({ key }) => key.keyId)
    await editMetadata(join(stage.repository, 'metadata', '2.root.json'), (file) => {
      tamper(file, oldIds)
    })
    await expectRefused(stage, stage.repository, /not-signed|damaged/)
  })
})
