import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readContent } from '../../content/edge/read-content'
import { REGISTERS } from '../../content/handbook/read-handbook'
import type { SourceFile } from '../../content/model/source'
import { compareVersions } from '../../../src/shared/content/signed-pack'
import { verifyRepository } from '../repository/verify'
import { threeDays } from './days'
import { makeDemo } from './make-demo'

function manualOf(files: readonly SourceFile[]): string {
  return files.find(({ path }) => path === REGISTERS.manual)?.text ?? ''
}

test('a demonstration is three repositories under one root, each with its own newest version', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'publish-demo-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await makeDemo('content', folder)
  const versions = []
  for (const day of ['v1', 'v2', 'v3']) {
    const source = { kind: 'folder', path: join(folder, day) } as const
    const found = await verifyRepository(source, join(folder, 'root.json'), 'numerique-ouvert')
    if (!('pack' in found)) throw new Error(found.detail)
    versions.push(found.pack.version)
    expect(found.pack.reviewedOn).toBe(found.pack.publishedOn)
  }
  expect(new Set(versions).size).toBe(3)
  expect(versions[0]).toBe(/^version: (\S+)$/m.exec(await readFile('content/manuel.yaml', 'utf8'))?.[1])
}, 120_000)

test('each day has a later version, whatever the day of the month of the first one', async () => {
  const { files } = await readContent('content')
  for (const [first, day] of [
    ['2026.12.1', '2026-12-01'],
    ['2027.1.1', '2027-01-31']
  ] as const) {
    const issued = files.map((file) => ({
      ...file,
      text: file.text.replace(/^version: .*\npublie_le: .*$/m, `version: ${first}\npublie_le: ${day}`)
    }))
    const versions = threeDays(issued).map(
      (later) => /^version: (\S+)$/m.exec(manualOf(later.files))?.[1] ?? ''
    )
    expect(versions[0]).toBe(first)
    expect(new Set(versions).size).toBe(3)
    expect(versions.toSorted(compareVersions)).toEqual(versions)
  }
})

test('the days differ by a changed text, an added, a moved and a retired section', async () => {
  const [first, second, third] = threeDays((await readContent('content')).files)
  const text = (day: typeof first): string => day.files.map((file) => file.text).join('\n')
  expect(text(first)).not.toContain('pour un essai')
  expect(text(second)).toContain('{#essai}')
  expect(text(second)).toContain('Cette phrase a été ajoutée pour un essai.')
  expect(text(third)).toContain('motif: Déplacée pour un essai.')
  expect(text(third)).toContain('motif: Retirée pour un essai.')
})
