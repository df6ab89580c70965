import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { makeKey } from '../keys/signing-key'
import { damageFile } from '../testing/damage-file'
import { writeSmallPack } from '../testing/small-pack'
import { initialise, publishPack, throwAwayKeys } from '../throw-away'
import { readRepository, writeFiles } from './files'
import { rotateKey } from './rotate'

const script = fileURLToPath(new URL('../testing/second-opinion.py', import.meta.url))

// Debian's packages are for the Python of the system, which may not be the first one.
const python = ['python3', '/usr/bin/python3'].find(
  (one) => spawnSync(one, ['-c', 'import securesystemslib, cryptography']).status === 0
)

function secondOpinion(repository: string): { status: number | null; stdout: string } {
  return spawnSync(python ?? '', [script, repository], { encoding: 'utf8' })
}

/** A repository with two versions, whose keys of the root and of the versions were replaced between them. */
async function publishTwice(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-python-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const repository = join(folder, 'repository')
  let keys = throwAwayKeys()
  await initialise(repository, keys)
  for (const version of ['2026.11.1', '2026.12.1']) {
    const notes = 'Des « guillemets », des accents\u00a0: é, œ.'
    await publishPack(repository, await writeSmallPack(join(folder, version), { version }), keys, { notes })
    for (const role of ['root', 'targets'] as const) {
      const fresh = makeKey(role, `Nouvelle ${version}`)
      const old = keys.find(({ key }) => key.role === role)
      keys = [...keys, fresh]
      await writeFiles(
        repository,
        rotateKey(await readRepository(repository), old?.key.keyId ?? '', fresh.key, keys)
      )
      keys = keys.filter((key) => key !== old)
    }
  }
  return repository
}

test('securesystemslib of Python finds every signature and hash of a repository good, and one changed byte anywhere bad', async ({
  skip
}) => {
  if (python === undefined) {
    skip('python3-securesystemslib is not installed')
    return
  }
  const repository = await publishTwice()
  const opinion = secondOpinion(repository)
  expect(JSON.parse(opinion.stdout)).toEqual({
    root: 5,
    targets: ['petit-manuel-2026.11.1.zip', 'petit-manuel-2026.12.1.zip']
  })
  const metadata = (await readdir(join(repository, 'metadata'))).filter(
    (name) => /root|timestamp/.test(name) && name !== 'root.json'
  )
  const targets = (await readdir(join(repository, 'targets'))).map((name) => join('targets', name))
  for (const name of [...metadata.map((file) => join('metadata', file)), ...targets]) {
    const repair = await damageFile(join(repository, name))
    expect(secondOpinion(repository).status, name).not.toBe(0)
    await repair()
  }
  expect(secondOpinion(repository).status).toBe(0)
}, 240_000)
