import { fc, test } from '@fast-check/vitest'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { toString } from 'mdast-util-to-string'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect } from 'vitest'
import { edition } from '../../../src/shared/changes/testing'
import { markdownText } from '../../../src/shared/content/markdown-text'

const setting = { linkTo: () => '', reference: 'fin' }
const words = fc.string({
  unit: fc.constantFrom(...Array.from('ab 1.)#*_`~[]<>&|!\\+-=»’')),
  minLength: 1
})

test.prop([words])('whatever a paragraph says, a reader of Markdown says the same', (said) => {
  fc.pre(said.trim() !== '')
  const [entry] = edition({ 'fiche-une': {} }).entries.values()
  if (entry === undefined) throw new Error('nothing written')
  const text = markdownText({ ...entry, text: [{ tag: 'p', children: [said] }] }, null, setting)
  const { children } = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()]
  })
  expect(children.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
    'thematicBreak',
    'paragraph'
  ])
  expect(toString(children[2])).toBe(said.trim())
})
