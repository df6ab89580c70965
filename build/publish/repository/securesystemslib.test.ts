import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { damageFile } from '../testing/damage-file'
import { publishTwice } from '../testing/published-twice'
import { pythonWith, runPython } from '../testing/python'

const python = pythonWith('securesystemslib', 'cryptography')

test('securesystemslib of Python finds every signature and hash of a repository good, and one changed byte anywhere bad', async ({
  skip
}) => {
  if (python === undefined) {
    skip('securesystemslib is not there: see build/publish/testing/python-tuf.txt')
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'publish-python-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { second: repository } = await publishTwice(folder)
  const opinion = runPython(python, 'second-opinion.py', [repository])
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
    expect(runPython(python, 'second-opinion.py', [repository]).status, name).not.toBe(0)
    await repair()
  }
  expect(runPython(python, 'second-opinion.py', [repository]).status).toBe(0)
}, 240_000)
