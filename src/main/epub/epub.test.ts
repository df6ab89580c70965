import { fc, test as property } from '@fast-check/vitest'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { edition } from '../../shared/changes/testing'
import { entryIdSchema, sectionIdSchema } from '../../shared/content/ids'
import type { Entry } from '../../shared/content/entry'
import type { TextNode } from '../../shared/content/text'
import type { View } from '../../shared/content/view'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import { entriesJobSchema, type EntriesJob } from '../../shared/print/job'
import { jobPartsOf } from '../../shared/print/job-parts'
import { unbalancedTags } from '../../shared/text/testing/unbalanced-tags'
import { mediaArchive } from '../files/media-archive'
import { composeBook } from './compose-book'
import { filesOf } from './make-epub'

const id = (written: string) => v.parse(entryIdSchema, written)
const p = (...children: TextNode[]): TextNode => ({ tag: 'p', children })
const link = (entry: string, section: string | null, ...children: TextNode[]): TextNode => ({
  tag: 'link',
  entry: id(entry),
  section: section === null ? null : v.parse(sectionIdSchema, section),
  children
})
const views: readonly View[] = [
  {
    kind: 'glossary',
    terms: [
      {
        entry: id('def-mot'),
        term: 'Mot',
        letter: 'M',
        acronym: 'M.',
        synonyms: ['vocable'],
        summary: 'Ce qui se dit.'
      }
    ]
  },
  {
    kind: 'actors',
    families: [
      { label: 'Les uns', members: [{ entry: id('fiche-une'), name: 'Une', since: null, summary: 'Elle.' }] }
    ]
  }
]
const words: TextNode[] = [
  {
    tag: 'box',
    kind: 'a-retenir',
    title: 'Trois & plus',
    children: [{ tag: 'ul', children: [{ tag: 'li', children: ['un'] }] }]
  },
  p('Voir ', link('fiche-deux', 'suite', 'la suite'), ', ', link('def-mot', null, 'un mot'), ' et ', {
    tag: 'address',
    href: 'https://code.gouv.fr/a',
    children: ['le code']
  }),
  p('Nom\u00a0: ', { tag: 'field', children: ['nom'] }, { tag: 'br' }, '<script>'),
  {
    tag: 'table',
    children: [
      {
        tag: 'thead',
        children: [
          {
            tag: 'tr',
            children: [
              { tag: 'th', children: [''] },
              { tag: 'th', children: ['Prix'] }
            ]
          }
        ]
      }
    ]
  }
]

const handbook = edition({
  'chap-un': { title: 'Un chapitre', sections: { debut: 'Au début.' } },
  'fiche-une': { title: 'Une <fiche>', parent: 'chap-un' },
  'fiche-deux': { title: 'Deux', parent: 'chap-un', sections: { debut: 'Avant.', suite: 'Après.' } },
  'def-mot': { title: 'Mot', parent: 'fiche-deux' }
})
const definition = (entry: Entry): Entry =>
  entry.id === 'def-mot' ? { ...entry, type: 'definition' } : entry
const contents = {
  ...handbook.contents,
  entries: handbook.contents.entries.map((entry) =>
    entry.id === 'def-mot' ? { ...entry, type: 'definition' as const } : entry
  )
}

function written(
  job: unknown,
  change: (entry: Entry) => Entry = (entry) => entry
): Readonly<Record<string, string>> {
  const parsed: EntriesJob = v.parse(entriesJobSchema, { format: DEFAULT_PRINT_FORMAT, ...(job as object) })
  const parts = jobPartsOf(parsed, contents)
  if (typeof parts === 'string') throw new Error(parts)
  const entries = parts
    .flatMap(({ place }) => handbook.entries.get(place.entry) ?? [])
    .map(definition)
    .map(change)
  return filesOf(composeBook({ job: parsed, contents, codes: null, parts, entries }))
}
const rich = (entry: Entry): Entry =>
  entry.id === 'fiche-une'
    ? { ...entry, text: words, view: views[1] ?? null }
    : { ...entry, view: entry.id === 'chap-un' ? (views[0] ?? null) : null }

const dossier = {
  kind: 'dossier',
  dossier: {
    id: '3f2b8c1e-6f0a-4d8b-9a54-0d1d6a3f7e10',
    name: 'Comité',
    cover: { title: '', date: 'lundi', place: '', participants: 'Léa\nMax', message: '' },
    options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
    items: [
      { entry: 'fiche-une', section: null, title: 'Une', code: null },
      { entry: 'fiche-deux', section: 'suite', title: 'La suite', code: null },
      { entry: 'fiche-partie', section: null, title: 'Une fiche partie', code: null }
    ]
  }
}

/** Returns the links of a book that lead nowhere in it. */
function lostLinks(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    [...text.matchAll(/<(?!link)[^>]* href="([^"]*)"/g)].flatMap(([, href = '']) => {
      if (/^https?:/.test(href)) return []
      const [file = '', anchor] = href.split('#')
      const target = files[`EPUB/${file}`]
      const found = target !== undefined && (anchor === undefined || target.includes(` id="${anchor}"`))
      return found ? [] : [`${path}: ${href}`]
    })
  )
}

for (const [name, job] of Object.entries({
  handbook: { kind: 'handbook' },
  dossier,
  chapter: { kind: 'chapter', entry: 'chap-un' }
}))
  test(`every file of a book is well-formed, every link leads somewhere, and nothing comes from elsewhere: ${name}`, () => {
    const files = written(job, rich)
    for (const [path, text] of Object.entries(files)) {
      expect(unbalancedTags(text), path).toEqual([])
      expect(text, path).not.toMatch(/<script|<img|<object|<iframe|\ssrc=|url\(|@import|\sstyle=/)
    }
    expect(lostLinks(files)).toEqual([])
  })

test('no entry is lost: each has its file, its item, its place in the order and its line in the contents', () => {
  const files = written({ kind: 'handbook' })
  const opf = files['EPUB/package.opf'] ?? ''
  const toc = files['EPUB/_sommaire.xhtml'] ?? ''
  for (const { id: entry } of contents.entries) {
    expect(files[`EPUB/${entry}.xhtml`]).toContain('<h1 id="_titre">')
    expect(opf).toContain(`href="${entry}.xhtml"`)
    expect(opf).toContain(`<itemref idref="page-${entry}"/>`)
    expect(toc).toContain(`href="${entry}.xhtml"`)
  }
  const ids = [...opf.matchAll(/<item id="([^"]*)"/g)].map(([, item]) => item)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Object.keys(files).filter((file) => file.endsWith('.xhtml'))).toHaveLength(ids.length - 1)
  expect(toc).toMatch(
    /<a href="chap-un.xhtml">Un chapitre<\/a><ol>[^]*<a href="fiche-une.xhtml">Une &lt;fiche&gt;<\/a><\/li>/
  )
})

test('a book says what it is, of which version, under which licence, and claims no conformance', () => {
  const opf = written({ kind: 'handbook' })['EPUB/package.opf'] ?? ''
  for (const said of [
    '<dc:title>Un manuel</dc:title>',
    '<dc:language>fr</dc:language>',
    '<dc:date>2026-11-23</dc:date>',
    'Licence Ouverte 2.0',
    'version 2026.11.1 du 23\u00a0novembre\u00a02026',
    'schema:accessibilitySummary',
    'dcterms:modified">2026-11-23T00:00:00Z<'
  ])
    expect(opf).toContain(said)
  expect(opf).not.toContain('conformsTo')
})

test('a dossier leads from fiche to fiche, explains its terms, and tells what the handbook no longer has', () => {
  const files = written(dossier, rich)
  expect(files['EPUB/fiche-une.xhtml']).toContain('<a href="fiche-deux_suite.xhtml">la suite</a>')
  expect(files['EPUB/fiche-une.xhtml']).toContain('<a href="_mots.xhtml#def-mot">un mot</a>')
  expect(files['EPUB/fiche-une.xhtml']).toContain('<a href="https://code.gouv.fr/a">le code</a>')
  expect(files['EPUB/_mots.xhtml']).toContain('<dt id="def-mot"><dfn>Mot</dfn></dt>')
  expect(files['EPUB/_absents.xhtml']).toContain('Une fiche partie')
  expect(files['EPUB/_titre.xhtml']).toContain('Léa<br/>Max')
})

test('what the book does not have is said in words alone', () => {
  const place = { entry: 'fiche-une', section: null }
  const format = { ...DEFAULT_PRINT_FORMAT, glossary: false }
  const page = written({ kind: 'entry', place, format }, rich)['EPUB/fiche-une.xhtml']
  expect(page).toContain('Voir la suite, un mot et <a href="https://code.gouv.fr/a">')
})

test('the same content gives the same bytes, which begin with their media type', async () => {
  const [one, other] = await Promise.all(
    [0, 1].map(() => mediaArchive('application/epub+zip', written(dossier, rich)))
  )
  expect(other).toEqual(one)
  expect(Buffer.from(one ?? []).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
})

property.prop([fc.string({ unit: 'binary' })])('whatever a text says, its page is well-formed', (said) => {
  const page = written({ kind: 'entry', place: { entry: 'fiche-une', section: null } }, (entry) => ({
    ...entry,
    title: said,
    text: [p(said, { tag: 'field', children: [said] })]
  }))['EPUB/fiche-une.xhtml']
  expect(unbalancedTags(page ?? '')).toEqual([])
})
