import { appendFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { test } from './fixtures/content-versions'
import { mustLeaveSandbox } from '../build/setup/sandbox.mjs'

interface Report {
  readonly content: string
  readonly checks: readonly { readonly name: string; readonly problem: string | null }[]
}

const failed = ({ checks }: Report): readonly string[] =>
  checks.filter(({ problem }) => problem !== null).map(({ name }) => name)

test('an installation says what works and what does not, and nothing of who reads', async ({
  trial,
  profile,
  demonstration
}) => {
  const run = async (): Promise<{ status: number | null; report: Report; text: string }> => {
    const ended = await runApplication(...trial, `--user-data-dir=${profile}`, '--self-test', '--json')
    return { status: ended.status, report: JSON.parse(ended.stdout) as Report, text: ended.stdout }
  }
  // As root, Chromium runs without its sandbox, and that is told.
  const expected = mustLeaveSandbox() ? ['Bac à sable'] : []
  const sound = await run()
  expect(failed(sound.report)).toEqual(expected)
  expect(sound.status).toBe(expected.length === 0 ? 0 : 1)
  expect(sound.report.checks.length).toBeGreaterThan(7)
  expect(sound.text).not.toContain(profile)

  const imported = `--import-content=${path.join(demonstration.folder, 'v2')}`
  expect(await runApplication(...trial, `--user-data-dir=${profile}`, imported)).toMatchObject({ status: 0 })
  const [, second] = demonstration.versions
  const version = path.join(profile, 'contenu', 'versions', second)
  appendFileSync(path.join(version, 'search', 'index.json'), ' ')
  writeFileSync(path.join(profile, 'workstation', 'politiques.json'), '{')
  const harmed = await run()
  expect(harmed.report.content).toBe(second)
  expect(harmed.status).toBe(1)
  expect(failed(harmed.report)).toEqual(
    expect.arrayContaining([expect.stringContaining('un à un'), 'Recherche', 'Politiques'])
  )
})
