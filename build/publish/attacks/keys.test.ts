import { cp, rm } from 'node:fs/promises'
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
  async function rotated(stage: Stage, role: 'root' | 'targets', holder = 'Nouvelle'): Promise<SigningKey> {
    const old = stage.keys.find(({ key }) => key.role === role)
    const fresh = makeKey(role, holder)
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

  test.each([
    ['a tick', 'Officiellement vérifié ✔'],
    ['an emoji', '🔒 Direction'],
    ['letters that run backwards', '\u202Eéifirév tnemelleiciffO'],
    ['a line break', 'Direction\nSignature vérifiée'],
    ['too many letters', 'a'.repeat(201)],
    ['no letter', '']
  ])('shows no name with %s, but the key itself', async (_, holder) => {
    const { stage } = await twoVersions()
    const { key } = await rotated(stage, 'targets', holder)
    expect(await stage.verify(stage.repository)).toMatchObject({
      outcome: 'newer',
      offer: { signers: [{ keyId: key.keyId, name: key.keyId.slice(0, 8) }] }
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

describe('stolen keys, until the publisher replaces them', () => {
  const STOLEN = '999999.1.1'

  /** A thief publishes a version of the highest number; the publisher then replaces all that signs without a person. */
  async function robbed(): Promise<Stage> {
    const stage = await setStage()
    await stage.install(await stage.publish({ version: '2026.11.1' }))
    const honest = await stage.copyOf(stage.repository)
    await stage.install(await stage.publishFrom(honest, { version: STOLEN }))
    await cp(honest, stage.repository, { recursive: true })
    for (const role of ['targets', 'snapshot', 'timestamp'] as const) {
      const old = stage.keys.find(({ key }) => key.role === role)
      const fresh = makeKey(role, `${role} neuve`)
      const signing = [...stage.keys, fresh]
      const repository = await readRepository(stage.repository)
      await writeFiles(stage.repository, rotateKey(repository, old?.key.keyId ?? '', fresh.key, signing))
      ;(stage.keys as SigningKey[]).splice(0, stage.keys.length, ...signing.filter((key) => key !== old))
    }
    return stage
  }

  test('a workstation takes what the new key lists, whatever its number', async () => {
    const stage = await robbed()
    const source = await stage.publish({ version: '2026.12.1' })
    const verdict = await stage.verify(source)
    expect(verdict).toMatchObject({
      outcome: 'newer',
      isRecovery: true,
      offer: { pack: { version: '2026.12.1' } }
    })
    await stage.install(source)
    expect(await stage.verify(source)).toMatchObject({ outcome: 'nothing-newer' })
  })

  test('it remembers the new root: what the thief signed is refused afterwards', async () => {
    const stage = await robbed()
    await stage.install(await stage.publish({ version: '2026.12.1' }))
    const later = await stage.publish({ version: '2027.1.1' })
    expect(await stage.verify(later)).toMatchObject({ outcome: 'newer', isRecovery: false })
  })

  test('nothing below the version that the application carries is taken', async () => {
    const stage = await robbed()
    const source = await stage.publish({ version: '2026.12.1' })
    expect(await stage.verify(source, { carried: '2027.1.1' })).not.toMatchObject({ outcome: 'newer' })
  })

  test('the keys that were noted with a version decide, where the trust of before is gone', async () => {
    const stage = await robbed()
    const source = await stage.publish({ version: '2026.12.1' })
    await rm(stage.state, { recursive: true })
    const baseline = join(stage.folder, 'carried', 'root.json')
    const of = (keyId: string, by: string) => ({ signed: { baseline: by, keyIds: [keyId] } })
    const trusted = stage.keys.find(({ key }) => key.role === 'targets')?.key.keyId ?? ''
    expect(await stage.verify(source, of('a'.repeat(64), baseline))).toMatchObject({ outcome: 'newer' })
    expect(await stage.verify(source, of(trusted, baseline))).not.toMatchObject({ outcome: 'newer' })
    expect(await stage.verify(source, of('a'.repeat(64), 'elsewhere'))).not.toMatchObject({
      outcome: 'newer'
    })
  })
})
