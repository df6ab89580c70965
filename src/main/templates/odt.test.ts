import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import type { Template } from '../../shared/content/template'
import type { TextNode } from '../../shared/content/text'
import { unbalancedTags } from '../../shared/text/testing/unbalanced-tags'
import { odtOf } from './odt'
import { odtContent } from './odt-content'
import { ODT_STYLES } from './odt-styles'

const cell: TextNode = { tag: 'tr', children: [{ tag: 'td', children: ['x'] }] }
const inner: TextNode = { tag: 'ul', children: [{ tag: 'li', children: ['a'] }] }
const template = (words: string): Template => ({
  title: words,
  warning: words,
  nodes: [
    { tag: 'p', children: [words, { tag: 'br' }, { tag: 'field', children: [words] }] },
    { tag: 'ol', children: [{ tag: 'li', children: [{ tag: 'strong', children: [words] }, inner] }] },
    { tag: 'table', children: [{ tag: 'tbody', children: [cell] }] }
  ]
})

test('the media type stands first and stored, so that the kind of file shows in its first bytes', async () => {
  const bytes = Buffer.from(await odtOf(template('Lettre'), 'Origine.'))
  expect(bytes.readUInt16LE(8)).toBe(0)
  expect(bytes.toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
  for (const name of ['META-INF/manifest.xml', 'content.xml', 'styles.xml', 'meta.xml'])
    expect(bytes.includes(name)).toBe(true)
})

test('the same template gives the same bytes', async () => {
  expect(await odtOf(template('Lettre'), 'Origine.')).toEqual(await odtOf(template('Lettre'), 'Origine.'))
})

test('a field stands in brackets, marked', () => {
  expect(odtContent(template('nom & prénom'), '')).toContain(
    '<text:span text:style-name="Field">[nom &amp; prénom]</text:span>'
  )
})

property.prop([fc.string({ unit: 'binary' })])('whatever the words, the document is sound', (words) => {
  const content = odtContent(template(words), words)
  expect(unbalancedTags(content)).toEqual([])
  expect(content).not.toMatch(/&(?!(?:amp|lt|gt|quot);)/)
  // XML 1.0 has no way to write these.
  expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(content)).toBe(false)
})

test('every style that a document names is there', () => {
  expect(unbalancedTags(ODT_STYLES)).toEqual([])
  const content = odtContent(template('Lettre'), '')
  for (const [, name] of content.matchAll(/style-name="(\w+)"/g))
    expect(ODT_STYLES + content).toContain(`style:name="${name ?? ''}"`)
})
