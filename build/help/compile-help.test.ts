import { describe, expect, test } from 'vitest'
import { contentsSchema } from '../../src/shared/content/pack'
import { entrySchema } from '../../src/shared/content/entry'
import { isHelp } from '../../src/shared/content/help'
import { isHeading } from '../../src/shared/content/sections'
import { readdirSync } from 'node:fs'
import * as v from 'valibot'
import { inRoot } from '../terminal/root.mjs'
import { compileHelp } from './compile-help'
import { GUIDE_FILES } from './guides'
import { parseGuide } from './parse-guide'
import type { Problem } from '../content/model/problem'
import { slugOf } from './slug'

const own = { id: 'manuel-numerique-ouvert', name: 'Manuel du numérique ouvert', linkScheme: 'manuel' }
const head = '---\nresume: Un guide.\nrevu_le: 2026-12-01\n---\n\n# Guide\n\n'

function parse(text: string): { readonly problems: readonly Problem[]; readonly text: unknown } {
  const problems: Problem[] = []
  const findPicture = (name: string): { width: number; height: number } | null =>
    name === 'accueil' ? { width: 1280, height: 800 } : null
  const guide = parseGuide({ path: 'lecteur.md', text: head + text }, findPicture, problems)
  return { problems, text: guide?.entry.text }
}

describe('the guides of this repository', () => {
  const compiled = compileHelp({ identity: own, own })
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(String((await compiled).find((file) => file.path === path)?.bytes)) as unknown

  test('are all of docs/guides', () => {
    expect(readdirSync(inRoot('docs', 'guides')).toSorted()).toEqual(GUIDE_FILES.toSorted())
  })

  test('become pages with a summary, sections and ids that no entry of content has', async () => {
    const { entries } = v.parse(contentsSchema, await read('contents.json'))
    expect(entries).toHaveLength(GUIDE_FILES.length)
    for (const { id, summary } of entries) {
      expect(isHelp(id)).toBe(true)
      expect(summary).not.toBe('')
      const { text, sections } = v.parse(entrySchema, await read(`entries/${id}.json`))
      expect(text.filter(isHeading).map(({ id: section }) => section)).toEqual(sections.map((one) => one.id))
    }
  })

  test('carry their pictures in both themes, one megabyte of them at most', async () => {
    const pictures = (await compiled).filter(({ path }) => path.startsWith('pictures/'))
    expect(pictures.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['pictures/accueil.webp', 'pictures/accueil-sombre.webp'])
    )
    expect(pictures.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(1_000_000)
  })

  test('name another handbook, its command, its folders and its links where it is packaged', async () => {
    const plants = { id: 'manuel-des-plantes', name: 'Manuel des plantes', linkScheme: 'plantes' }
    const files = await compileHelp({ identity: plants, own })
    const text = files.flatMap(({ bytes }) => (typeof bytes === 'string' ? bytes : [])).join('')
    expect(text).toContain('/etc/manuel-des-plantes/politiques.json')
    expect(text).toContain('plantes://lire/PAGE')
    expect(text).not.toMatch(/manuel-numerique-ouvert|Manuel du numérique ouvert|manuel:\/\/|\.manuel\./)
  })
})

test('a guide may show code, lists to tick and pictures, which content may not', () => {
  const { problems, text } = parse(
    '<!-- a comment -->\n\n```sh\ntrue\n```\n\n- [ ] Un.\n- [ ] Deux.\n\n![L’accueil](../images/accueil.webp)\n'
  )
  expect(problems).toEqual([])
  expect(text).toEqual([
    { tag: 'pre', children: ['true'] },
    {
      tag: 'checklist',
      children: [
        { tag: 'li', children: ['Un.'] },
        { tag: 'li', children: ['Deux.'] }
      ]
    },
    { tag: 'picture', name: 'accueil', width: 1280, height: 800, children: ['L’accueil'] }
  ])
})

test('links between guides work on a forge and in the application alike', () => {
  const { problems, text } = parse(
    '[là](publication.md#la-cérémonie-des-clés), [ici](#vérifier)\n\n## Vérifier\n'
  )
  expect(problems).toEqual([])
  expect(text).toMatchObject([
    {
      children: [
        { tag: 'link', entry: 'aide-publication', section: 'la-ceremonie-des-cles' },
        ', ',
        { tag: 'link', entry: 'aide-lecteur', section: 'verifier' }
      ]
    },
    { tag: 'heading', id: 'verifier' }
  ])
})

test.each([
  ['an unknown file', '[x](../search.md)'],
  ['a picture without words', '![](../images/accueil.webp)'],
  ['a picture that is not there', '![Rien](../images/rien.webp)'],
  ['a picture of elsewhere', '![Ailleurs](https://exemple.fr/a.webp)'],
  ['markup', '<b>gras</b>'],
  ['two headings of the same words', '## Un\n\n## Un\n']
])('%s is refused, with its line', (_what, text) => {
  const [problem] = parse(text).problems
  expect(problem?.line).toBeGreaterThan(7)
  expect(problem?.severity).toBe('erreur')
})

test('sections are named as forges do, without accents', () => {
  expect(slugOf('L’aperçu avant impression')).toBe('lapercu-avant-impression')
  expect(slugOf('Windows et macOS : non essayé')).toBe('windows-et-macos-non-essaye')
})
