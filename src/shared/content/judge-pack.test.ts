import { beforeAll, describe, expect, test } from 'vitest'
import { buildSearchFiles } from '../search/index/engine'
import { judgePack, type PackFault } from './judge-pack'
import { PACK_LIMITS } from './limits'

const DAY = '2026-12-01'

function summary(id: string, parent: string | null = null, more: object = {}): object {
  return {
    id,
    type: 'chapitre',
    title: 'Un titre',
    summary: 'Un résumé',
    parent,
    reviewedOn: DAY,
    sections: [],
    ...more
  }
}

function entry(id: string, more: object = {}): object {
  const particulars = { audience: [], occasion: null, myth: null, legal: null, card: null }
  return { ...summary(id), ...particulars, text: ['Un mot.'], view: null, usedIn: [], sources: [], ...more }
}

const identity = {
  id: 'essai',
  title: 'Essai',
  version: '2026.12.1',
  publishedOn: DAY,
  language: 'fr',
  licence: 'LO'
}
const ways = { questions: [], roles: [], paths: [] }
const home = { lead: 'Un', statement: 'Deux', starts: [], news: [], ways }

function contents(entries: readonly object[], more: object = {}): object {
  return { identity, home: { ...home, ...more }, entries, retired: [] }
}

const search = buildSearchFiles([])
const SOUND = {
  'contents.json': contents([summary('un'), summary('deux', 'un')]),
  'codes.json': { codes: {}, retired: {} },
  'search/documents.json': search.documents,
  'search/index.json': search.index,
  'entries/un.json': entry('un'),
  'entries/deux.json': entry('deux')
}

function judge(changes: Readonly<Record<string, unknown>>): Promise<PackFault | null> {
  const files = new Map(
    Object.entries<unknown>({ ...SOUND, ...changes })
      .filter(([, data]) => data !== undefined)
      .map(([path, data]) => [path, JSON.stringify(data)])
  )
  const listed = [...files].map(([path, text]) => ({ path, size: text.length, sha256: '' }))
  return judgePack({ files: listed }, (file) => Promise.resolve(files.get(file) ?? null))
}

function nested(levels: number): unknown {
  let node: unknown = 'fond'
  for (let level = 0; level < levels; level += 1) node = { tag: 'blockquote', children: [node] }
  return [node]
}

beforeAll(async () => {
  expect(await judge({})).toBeNull()
})

describe('what no reader could open or print is refused, however well it is signed', () => {
  const many = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at))
  test.each<readonly [string, string, unknown]>([
    ['a title of 200 kB', 'entries/un.json', entry('un', { title: 'a'.repeat(200_000) })],
    ['a title that runs backwards', 'entries/un.json', entry('un', { title: 'a\u202Eb' })],
    [
      'a summary with a zero-width space',
      'contents.json',
      contents([summary('un', null, { summary: 'a\u200Bb' })])
    ],
    ['100,000 entries', 'contents.json', contents(many(100_000, (at) => summary(`e-${at}`)))],
    [
      '100,000 news',
      'contents.json',
      contents([], { news: many(100_000, () => ({ date: DAY, text: 'a', entry: null })) })
    ],
    [
      'a chain of chapters',
      'contents.json',
      contents(many(40, (at) => summary(`e-${at}`, at === 0 ? null : `e-${at - 1}`)))
    ],
    ['a circle of chapters', 'contents.json', contents([summary('un', 'deux'), summary('deux', 'un')])],
    ['an entry without its file', 'contents.json', contents([summary('trois')])],
    ['an entry twice', 'contents.json', contents([summary('un'), summary('un')])],
    ['1,000 levels of quotes', 'entries/un.json', entry('un', { text: nested(1000) })],
    ['200,000 paragraphs', 'entries/un.json', entry('un', { text: many(200_000, () => 'a') })],
    ['a paragraph of 3 MB', 'entries/un.json', entry('un', { text: ['a'.repeat(3_000_000)] })],
    ['a file of 5 MB', 'entries/un.json', entry('un', { text: many(100, () => 'a'.repeat(50_000)) })],
    ['another entry than its name says', 'entries/un.json', entry('deux')],
    ['codes of another form', 'codes.json', { codes: [] }],
    ['no codes', 'codes.json', undefined],
    ['documents of another form', 'search/documents.json', { format: 9, documents: [] }],
    [
      'an index of another form',
      'search/index.json',
      { format: 2, engine: { terms: 1, postings: 1 }, words: [], synonyms: [] }
    ],
    [
      'a script in the place of an address',
      'entries/un.json',
      entry('un', { text: [{ tag: 'address', href: 'javascript:x', children: [] }] })
    ]
  ])('%s', async (_name, file, data) => {
    expect(await judge({ [file]: data })).toMatchObject({
      file,
      detail: expect.stringMatching(/^.{3,300}$/s) as string
    })
  })

  const engine = {
    ...search.index.engine,
    averages: [1, 1, 1, 1],
    terms: ['mot'],
    ids: ['un'],
    lengths: [1, 1, 1, 1],
    postings: [[0, 1, 1]]
  }
  test.each<readonly [string, object]>([
    ['counts more documents than it lists', { postings: [[0, 2 ** 40, 1]] }],
    ['names a document that is not there', { postings: [[0, 1, 2]] }],
    ['names a field that is not there', { postings: [[9, 1, 1]] }],
    ['goes backwards', { postings: [[0, 2, 1, -1]] }],
    ['stands still', { postings: [[0, 1, 0, 1]] }],
    ['counts beyond every number', { postings: [[0, 1, -1, 1e308]] }],
    ['goes on after its end', { postings: [[0, 1, 1, 3]] }],
    ['has no postings for a term', { postings: [] }],
    ['has no length for a document', { lengths: [] }],
    ['has lengths below nothing', { lengths: [-1, 1, 1, 1] }],
    ['has no ids', { ids: null }]
  ])('an index that %s', async (_, changed) => {
    const index = { ...search.index, words: ['mot'] }
    expect(await judge({ 'search/index.json': { ...index, engine } })).toBeNull()
    expect(
      await judge({ 'search/index.json': { ...index, engine: { ...engine, ...changed } } })
    ).toMatchObject({
      file: 'search/index.json',
      detail: expect.stringMatching(/^.{3,300}$/s) as string
    })
  })
})

test('the largest handbook that is taken is judged in seconds', async () => {
  const ids = Array.from({ length: PACK_LIMITS.entries }, (_, at) => `e-${at}`)
  const files = Object.fromEntries(ids.map((id) => [`entries/${id}.json`, entry(id)]))
  expect(await judge({ ...files, 'contents.json': contents(ids.map((id) => summary(id))) })).toBeNull()
})
