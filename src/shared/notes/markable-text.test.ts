import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sectionIdSchema } from '../content/ids'
import { markableText } from './markable-text'

test('what can be highlighted is the summary and the text, in order, each section from its heading on', () => {
  const { text, sections } = markableText({
    summary: 'En une phrase.',
    text: [
      { tag: 'p', children: ['Un ', { tag: 'strong', children: ['mot'] }, { tag: 'br' }, 'coupé.'] },
      {
        tag: 'box',
        kind: 'exemple',
        title: 'Titre de la boîte',
        children: [{ tag: 'p', children: ['Dedans.'] }]
      },
      { tag: 'heading', level: 2, id: v.parse(sectionIdSchema, 'suite'), children: ['Suite'] },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['une\u00a0chose'] },
          { tag: 'li', children: ['à ', { tag: 'field', children: ['nom'] }] }
        ]
      }
    ]
  })
  expect(text).toBe('En une phrase. Un mot coupé. Dedans. Suite une chose à nom ')
  expect(sections.map(({ section, start, end }) => [section, text.slice(start, end)])).toEqual([
    [null, 'En une phrase. Un mot coupé. Dedans. '],
    ['suite', 'Suite une chose à nom ']
  ])
})
