import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const reuse = readFileSync(path.join(root, 'REUSE.toml'), 'utf8')

/** The annotations of REUSE.toml: later ones override earlier ones for the paths that they name. */
const annotations = reuse
  .split('[[annotations]]')
  .slice(1)
  .map((block) => ({
    paths: [...(/^path = (.*)$/m.exec(block)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(([, one = '']) => one),
    copyright: /^SPDX-FileCopyrightText = "(.+)"$/m.exec(block)?.[1],
    licence: /^SPDX-License-Identifier = "(.+)"$/m.exec(block)?.[1] ?? ''
  }))

function licenceOf(file: string): string | undefined {
  return annotations.findLast(({ paths }) => paths.some((glob) => path.matchesGlob(file, glob)))?.licence
}

describe('licences, after REUSE 3.3', () => {
  test('every file has a licence and a holder', () => {
    expect(annotations[0]).toMatchObject({ paths: ['**'], licence: 'MIT' })
    for (const { copyright } of annotations) expect(copyright).toBeTruthy()
  })

  test('every licence that is named has its text, and no other text is there', () => {
    const texts = readdirSync(path.join(root, 'LICENSES')).map((name) => path.parse(name).name)
    expect(new Set(texts)).toEqual(new Set(annotations.map(({ licence }) => licence)))
  })

  test('texts of the handbook are under the Licence Ouverte, code under MIT', () => {
    expect(licenceOf('content/fiches/fiche-acheter-du-libre.md')).toBe('etalab-2.0')
    expect(licenceOf('docs/guides/lecteur.md')).toBe('etalab-2.0')
    expect(licenceOf('src/main/index.ts')).toBe('MIT')
    expect(licenceOf('docs/search.md')).toBe('MIT')
  })

  test('no file claims another licence for itself', () => {
    const tag = 'SPDX-License-' + 'Identifier:'
    // The texts of the handbook speak of licences; REUSE.toml overrides what they say.
    const found = spawnSync('git', ['grep', '-lI', tag, '--', '.', ':!content'], {
      cwd: root,
      encoding: 'utf8'
    })
    expect(reuse).toContain('precedence = "override"')
    expect(found.stdout).toBe('')
  })

  const tool = spawnSync('reuse', ['--version']).status === 0
  test.skipIf(!tool)('the reference tool agrees (skipped where `reuse` is not installed)', () => {
    expect(execFileSync('reuse', ['lint', '--quiet'], { cwd: root, encoding: 'utf8' })).toBe('')
  })
})
