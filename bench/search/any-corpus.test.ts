import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inRoot, root } from '../../build/terminal/root.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'any-corpus-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let written = 0
const file = (text: string): string => {
  const name = path.join(folder, String((written += 1)))
  writeFileSync(name, text)
  return name
}
const lines = (...values: readonly object[]): string =>
  file(values.map((value) => `${JSON.stringify(value)}\n`).join(''))

/** Runs the command as anybody does. */
const bench = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', inRoot('bench', 'search.ts'), ...args],
    { cwd: root, encoding: 'utf8' }
  )
  return { status, stdout, stderr }
}
const documents = lines(
  { id: 'a', title: 'Logiciels libres', text: 'Un SILL.' },
  { id: 'b', text: 'Un cheval.' }
)
const queries = lines({ query: 'logiciel' }, { query: 'chevaux' }, { query: '' })
const answers = (...args: readonly string[]) => {
  const { status, stdout, stderr } = bench(...args, '--json')
  expect([status, stderr]).toEqual([0, ''])
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

describe('bench:search over any corpus', () => {
  it('prints one line a query, and last the summary, and nothing else', () => {
    const told = answers('--documents', documents, '--queries', queries)
    expect(told.slice(0, 3).map(({ query, hits }) => [query, hits])).toEqual([
      ['logiciel', ['a']],
      ['chevaux', ['b']],
      ['', []]
    ])
    expect(told.slice(0, 3).every(({ ms }) => typeof ms === 'number')).toBe(true)
    expect(told.slice(3)).toEqual([
      {
        summary: {
          documents: 2,
          buildMs: expect.any(Number) as number,
          indexBytes: expect.any(Number) as number,
          loadMs: expect.any(Number) as number,
          p50Ms: expect.any(Number) as number,
          p95Ms: expect.any(Number) as number
        }
      }
    ])
  })

  it('names as many documents as are asked for, and knows the synonyms of a file', () => {
    const synonyms = file('sigles:\n  - { sigle: SILL, pour: [cheval] }\n')
    const asked = lines({ query: 'cheval' })
    const args = ['--documents', documents, '--queries', asked, '--synonyms', synonyms]
    expect(answers(...args)[0]?.['hits']).toEqual(['b', 'a'])
    expect(answers(...args, '--limit', '1')[0]?.['hits']).toEqual(['b'])
  })

  it('takes a byte order mark, line ends of Windows, line separators in a text, absent and null fields', () => {
    const odd = file(
      '\uFEFF{"id":"a","text":"un\u2028logiciel","title":null}\r\n\r\n{"id":7,"title":"Cheval"}\r\n{"id":"c"}'
    )
    const told = answers('--documents', odd, '--queries', queries)
    expect(told.slice(0, 2).map(({ hits }) => hits)).toEqual([['a'], ['7']])
  })

  it('answers over no document, and no query', () => {
    const nothing = file('')
    expect(answers('--documents', nothing, '--queries', queries)[0]?.['hits']).toEqual([])
    expect(answers('--documents', documents, '--queries', nothing)).toMatchObject([
      { summary: { p95Ms: null } }
    ])
  })

  it.each([
    [
      'an absent file',
      () => ['--documents', path.join(folder, 'absent'), '--queries', queries],
      /absent cannot be read: ENOENT/
    ],
    ['a folder', () => ['--documents', folder, '--queries', queries], /cannot be read: EISDIR/],
    [
      'a line that is no JSON',
      () => ['--documents', file('{"id":"a"}\n{id'), '--queries', queries],
      /, line 2: /
    ],
    [
      'a document without id',
      () => ['--documents', lines({ title: 'a' }), '--queries', queries],
      /, line 1: id: /
    ],
    [
      'a text that is none',
      () => ['--documents', lines({ id: 'a', text: [] }), '--queries', queries],
      /, line 1: text: /
    ],
    [
      'an id that comes twice',
      () => ['--documents', lines({ id: 'x' }, { id: 'x' }), '--queries', queries],
      /two documents have the id "x"/
    ],
    [
      'a query without words',
      () => ['--documents', documents, '--queries', lines({ q: 'a' })],
      /, line 1: query: /
    ],
    ['no queries', () => ['--documents', documents], /Give both/],
    [
      'a limit that is no number',
      () => ['--documents', documents, '--queries', queries, '--limit', 'ten'],
      /--limit wants a whole number/
    ],
    [
      'a limit of nothing',
      () => ['--documents', documents, '--queries', queries, '--limit', '0'],
      /--limit wants a whole number/
    ],
    ['an unknown option', () => ['--document', documents], /Unknown option '--document'/],
    [
      'synonyms that are no YAML',
      () => ['--documents', documents, '--queries', queries, '--synonyms', file('sigles: [a')],
      /cannot be read: Flow sequence/
    ],
    [
      'synonyms of another form',
      () => ['--documents', documents, '--queries', queries, '--synonyms', file('mots:\n  - { mot: [a] }')],
      /cannot be read: mots\.0\./
    ]
  ])('tells %s in one sentence', (_name, args, sentence) => {
    const { status, stdout, stderr } = bench(...args(), '--json')
    expect(stderr).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([1, ''])
  })
})
