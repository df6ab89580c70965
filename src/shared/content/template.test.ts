import { expect, test } from 'vitest'
import type { TextNode } from './text'
import { templateText } from './template'

const field = (label: string): TextNode => ({ tag: 'field', children: [label] })
const p = (...children: TextNode[]): TextNode => ({ tag: 'p', children })
const li = (...children: TextNode[]): TextNode => ({ tag: 'li', children })

const text = (nodes: readonly TextNode[], warning: string | null = null): string =>
  templateText({ title: 'Lettre', warning, nodes }, 'Origine.')

test('a template is plain text: warning, title, paragraphs apart, fields in brackets, where it comes from', () => {
  expect(text([p('Le maire de ', field('commune'), ','), p('décide.')], 'Relire.')).toBe(
    'Avant de vous en servir\u00a0: Relire.\n\nLettre\n\nLe maire de [commune],\n\ndécide.\n\nOrigine.\n'
  )
})

test('lists keep their marks and their depth, addresses their lines', () => {
  const inner: TextNode = { tag: 'ul', children: [li('a'), li('b', { tag: 'br' }, 'c')] }
  expect(text([{ tag: 'ol', children: [li('un ', field('x'), inner), li(p('deux'))] }])).toBe(
    'Lettre\n\n1. un [x]\n   - a\n   - b\n     c\n2. deux\n\nOrigine.\n'
  )
})

test('a row of a table is a line', () => {
  const row = (tag: 'th' | 'td', ...cells: TextNode[]): TextNode => ({
    tag: 'tr',
    children: cells.map((cell): TextNode => ({ tag, children: [cell] }))
  })
  const table: TextNode = {
    tag: 'table',
    children: [
      { tag: 'thead', children: [row('th', 'Plante', 'Prix')] },
      { tag: 'tbody', children: [row('td', 'Ficus', field('prix'))] }
    ]
  }
  expect(text([table])).toContain('Plante | Prix\nFicus | [prix]')
})
