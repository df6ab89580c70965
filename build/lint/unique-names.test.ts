import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const EXPORT =
  /^export (?:async )?(?:type|interface|const|let|class|enum|function\*?) ([\p{L}_$][\p{L}\p{N}_$]*)/gmu

/** Names that two files may export, each with the reason. None today. */
const SHARED_NAMES: ReadonlySet<string> = new Set()

/** Returns the files that export each name by a declaration, tests left out. */
function exportersByName(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const exporters = new Map<string, string[]>()
  for (const [file, text] of texts)
    for (const [, name = ''] of text.matchAll(EXPORT))
      exporters.set(name, [...(exporters.get(name) ?? []), file])
  return exporters
}

function readSources(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .map((name) => path.join(folder, name))
      .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')])
  )
}

const doubles = (texts: ReadonlyMap<string, string>) =>
  [...exportersByName(texts)].filter(([name, files]) => files.length > 1 && !SHARED_NAMES.has(name))

test('a name is exported by one file of src and build, for one thing', () => {
  const sources = new Map([...readSources('src'), ...readSources('build')])
  expect(sources.size).toBeGreaterThan(500)
  expect(doubles(sources)).toEqual([])
})

test('a name that two files export is found, whatever it names', () => {
  const text =
    'export async function read() {}\nexport type Reading = 1\nconst own = 1\nexport function* all() {}'
  const other = 'export interface Reading {}\nexport const read = 1, own = 2\nexport class all {}'
  const found = doubles(
    new Map([
      ['a.ts', text],
      ['b.ts', other]
    ])
  )
  expect(found.map(([name]) => name)).toEqual(['read', 'Reading', 'all'])
})
