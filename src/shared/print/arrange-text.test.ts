import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sectionIdSchema } from '../content/ids'
import { plainText, type TextNode } from '../content/text'
import { inMeetingOrder, sectionText, withoutSections } from './arrange-text'

const id = (text: string): v.InferOutput<typeof sectionIdSchema> => v.parse(sectionIdSchema, text)
const heading = (level: 2 | 3, name: string): TextNode => ({
  tag: 'heading',
  level,
  id: id(name),
  children: [name]
})
const p = (text: string): TextNode => ({ tag: 'p', children: [text] })
const box = (kind: 'a-retenir' | 'ce-que-ca-change'): TextNode => ({
  tag: 'box',
  kind,
  title: null,
  children: [kind]
})
const text = (nodes: readonly TextNode[]): string[] => nodes.map(plainText)

test('a section ends at the next heading that is not below it', () => {
  const nodes = [p('lead'), heading(2, 'a'), p('1'), heading(3, 'b'), p('2'), heading(2, 'c'), p('3')]
  expect(text(sectionText(nodes, id('a')))).toEqual(['1', 'b', '2'])
  expect(text(sectionText(nodes, id('b')))).toEqual(['2'])
  expect(text(sectionText(nodes, id('c')))).toEqual(['3'])
  expect(sectionText(nodes, id('d'))).toEqual([])
})

test('a section is left out with those below it', () => {
  const nodes = [p('lead'), heading(2, 'a'), p('1'), heading(3, 'b'), p('2'), heading(2, 'c'), p('1')]
  expect(text(withoutSections(nodes, [id('a')]))).toEqual(['lead', 'c', '1'])
  expect(text(withoutSections(nodes, [id('b'), id('c')]))).toEqual(['lead', 'a', '1'])
  expect(withoutSections(nodes, [])).toEqual(nodes)
})

test('what to keep in mind comes first, what it changes last', () => {
  const nodes = [p('lead'), box('ce-que-ca-change'), p('1'), box('a-retenir'), p('2')]
  expect(text(inMeetingOrder(nodes))).toEqual(['a-retenir', 'lead', '1', '2', 'ce-que-ca-change'])
})

test('a heading keeps the only thing that it heads', () => {
  const nodes = [heading(2, 'a'), box('a-retenir'), heading(2, 'b'), p('1')]
  expect(inMeetingOrder(nodes)).toEqual(nodes)
})
