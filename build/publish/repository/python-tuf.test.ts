import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { archiveName, type SignedPack } from '../../../src/shared/content/signed-pack'
import { verifySource, type Verdict } from '../../../src/main/content/source/verify-source'
import { damageFile } from '../testing/damage-file'
import { publishTwice } from '../testing/published-twice'
import { pythonWith, runPython } from '../testing/python'
import { PACK_ID, writeSmallPack } from '../testing/small-pack'
import { archivePack } from './archive'

// The reference implementation of the specification.
const python = pythonWith('tuf', 'cryptography')
const ABSENT = 'python-tuf is not there: see build/publish/testing/python-tuf.txt'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-python-tuf-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('python-tuf updates from a repository of ours, follows its changes of keys, and goes back to no earlier day', async ({
  skip
}) => {
  if (python === undefined) {
    skip(ABSENT)
    return
  }
  const folder = await temporaryFolder()
  const { first, second } = await publishTwice(folder)
  const trusted = join(first, 'metadata', '1.root.json')
  const update = (repository: string, state: string): ReturnType<typeof runPython> =>
    runPython(python, 'python-tuf-client.py', [repository, trusted, join(folder, state)])
  expect(JSON.parse(update(first, 'state').stdout)).toEqual({
    root: 3,
    targets: ['petit-manuel-2026.11.1.zip']
  })
  expect(JSON.parse(update(second, 'state').stdout)).toEqual({
    root: 5,
    targets: ['petit-manuel-2026.11.1.zip', 'petit-manuel-2026.12.1.zip']
  })
  const earlier = update(first, 'state')
  expect(earlier.stderr).toContain('BadVersionNumberError')
  const [archive = ''] = await readdir(join(second, 'targets'))
  await damageFile(join(second, 'targets', archive))
  expect(update(second, 'other').status).not.toBe(0)
}, 240_000)

test('a repository that python-tuf makes is installed from, and its changes of keys are followed', async ({
  skip
}) => {
  if (python === undefined) {
    skip(ABSENT)
    return
  }
  const folder = await temporaryFolder()
  const made = await Promise.all(['2026.11.1', '2026.12.1'].map((version) => pack(folder, version)))
  const descriptions = JSON.stringify(made.map(({ described }) => described))
  const published = runPython(
    python,
    'python-tuf-publisher.py',
    [folder, ...made.map(({ file }) => file)],
    descriptions
  )
  expect(published.status, published.stderr).toBe(0)
  const verify = (day: string, installed: string): Promise<Verdict> =>
    verifySource({
      source: { kind: 'folder', path: join(folder, day) },
      state: join(folder, 'trust'),
      baseline: join(folder, '1', 'metadata', '1.root.json'),
      scratch: join(folder, 'scratch'),
      packId: PACK_ID,
      installed
    })
  for (const [day, before, version] of [
    ['1', '0.0.0', '2026.11.1'],
    ['2', '2026.11.1', '2026.12.1']
  ] as const) {
    const verdict = await verify(day, before)
    if (verdict.outcome !== 'newer') throw new Error(JSON.stringify(verdict))
    expect(verdict.versions).toMatchObject({ root: Number(day), targets: Number(day) })
    expect(await verdict.unpack(join(folder, version))).toMatchObject({ outcome: 'unpacked' })
    await verdict.commit()
  }
  expect(await verify('1', '2026.12.1')).toMatchObject({ outcome: 'refused', code: 'older' })
}, 240_000)

interface Described {
  readonly file: string
  readonly described: { readonly name: string; readonly custom: { readonly pack: SignedPack } }
}

/** Makes the archive of a version, and what is to be signed of it. */
async function pack(folder: string, version: string): Promise<Described> {
  const { manifest, bytes } = await archivePack(
    await writeSmallPack(join(folder, `pack-${version}`), { version })
  )
  const file = join(folder, `${version}.zip`)
  await writeFile(file, bytes)
  const { id, title, publishedOn, format } = manifest
  const signed = { id, title, version, publishedOn, format, files: manifest.files.length + 1 }
  return { file, described: { name: archiveName(signed), custom: { pack: signed } } }
}
