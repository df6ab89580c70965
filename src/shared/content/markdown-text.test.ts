import * as v from 'valibot'
import { expect, test } from 'vitest'
import { edition } from '../changes/testing'
import { sectionIdSchema } from './ids'
import { markdownText } from './markdown-text'
import type { TextNode } from './text'

const setting = {
  linkTo: ({ entry, section }: { entry: string; section: string | null }): string =>
    `manuel://lire/${entry}${section === null ? '' : `#${section}`}`,
  reference: 'Manuel, version 2026.12.1'
}
const [written] = edition({ 'fiche-une': { title: 'Une *fiche*', lead: '1. Bref.' } }).entries.values()

function markdownOf(text: readonly TextNode[], section: string | null = null): string {
  if (written === undefined) throw new Error('nothing written')
  const id = section === null ? null : v.parse(sectionIdSchema, section)
  return markdownText({ ...written, text: [...text] }, id, setting)
}
const p = (...children: TextNode[]): TextNode => ({ tag: 'p', children })
const li = (...children: TextNode[]): TextNode => ({ tag: 'li', children })
const heading = (id: string, level: 2 | 3): TextNode => ({
  tag: 'heading',
  level,
  id: v.parse(sectionIdSchema, id),
  children: [id]
})

test('a page says its title, its summary and where it stands; what means something to Markdown is escaped', () => {
  expect(markdownOf([p('# Pas un titre_')])).toBe(
    '# Une \\*fiche\\*\n\n1\\. Bref.\n\n\\# Pas un titre\\_\n\n---\n\nManuel, version 2026.12.1\n'
  )
})

test('a section comes with those below it, and nothing else', () => {
  const text = [heading('un', 2), p('a'), heading('deux', 3), p('b'), heading('trois', 2), p('c')]
  expect(markdownOf(text, 'un')).toBe('## un\n\na\n\n### deux\n\nb\n\n---\n\nManuel, version 2026.12.1\n')
})

test('boxes are quotations, links lead where they led, lists keep their depth', () => {
  const inner: TextNode = { tag: 'ul', children: [li('a'), li('b', { tag: 'br' }, 'c')] }
  const text: TextNode[] = [
    { tag: 'box', kind: 'a-retenir', title: null, children: [{ tag: 'ol', children: [li('un', inner)] }] },
    p({ tag: 'link', entry: 'def-sla' as never, section: null, children: ['SLA'] }, ', ', {
      tag: 'address',
      href: 'https://code.gouv.fr/a(b)',
      children: ['code']
    }),
    p('Un ', { tag: 'strong', children: ['mot '] }, 'et ', { tag: 'field', children: ['nom'] })
  ]
  expect(markdownOf(text)).toContain(
    [
      '> **À retenir**\n>\n> 1. un\n>    - a\n>    - b\\\n>      c',
      '[SLA](manuel://lire/def-sla), [code](<https://code.gouv.fr/a(b)>)',
      'Un **mot** et \\[nom\\]'
    ].join('\n\n')
  )
})

test('a table keeps its columns, whatever its cells hold', () => {
  const row = (tag: 'th' | 'td', ...cells: TextNode[]): TextNode => ({
    tag: 'tr',
    children: cells.map((cell): TextNode => ({ tag, children: [cell] }))
  })
  const table: TextNode = {
    tag: 'table',
    children: [
      { tag: 'thead', children: [row('th', 'Plante', 'Prix')] },
      { tag: 'tbody', children: [row('td', 'Ficus | nain', { tag: 'strong', children: ['3'] })] }
    ]
  }
  expect(markdownOf([table])).toContain('| Plante | Prix |\n| --- | --- |\n| Ficus \\| nain | **3** |')
})
