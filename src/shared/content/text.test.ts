import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { addressSchema, plainText, textSchema } from './text'

describe('textSchema', () => {
  test('accepts the closed set of elements', () => {
    const text = [
      'mot',
      { tag: 'p', children: ['a', { tag: 'br' }, { tag: 'em', children: ['b'] }] },
      { tag: 'heading', level: 2, id: 'un', children: ['Un'] },
      { tag: 'link', entry: 'fiche-une', section: null, children: ['c'] },
      { tag: 'address', href: 'https://exemple.fr', children: ['d'] },
      { tag: 'box', kind: 'exemple', title: null, children: [] }
    ]
    expect(v.parse(textSchema, text)).toEqual(text)
  })

  test.each([
    { tag: 'script', children: [] },
    { tag: 'p', children: [], style: 'x' },
    { tag: 'address', href: 'javascript:x', children: [] },
    { tag: 'heading', level: 1, id: 'un', children: [] },
    { tag: 'box', kind: 'autre', title: null, children: [] },
    null
  ])('refuses %j', (node) => {
    expect(v.is(textSchema, [node])).toBe(false)
  })

  test('refuses a wrong element at any depth, without checking all the ways in which it could be right', () => {
    const deep = Array.from({ length: 200 }).reduce<unknown>(
      (inside) => ({ tag: 'box', kind: 'exemple', title: null, children: [inside] }),
      { tag: 'script', children: [] }
    )
    expect(v.is(textSchema, [deep])).toBe(false)
  })
})

test.each([
  ['https://exemple.fr', true],
  ['https://social.exemple.fr/@compte', true],
  ['http://exemple.fr/a?b=c#d', true],
  ['https://moi:secret@exemple.fr', false],
  ['https://exemple.fr\\@autre.fr', false],
  ['https://', false],
  ['https://exemple.fr/un deux', false],
  ['ftp://exemple.fr', false]
])('%s: an address or not', (address, expected) => {
  expect(v.is(addressSchema, address)).toBe(expected)
})

test('plainText joins the characters of a node', () => {
  expect(plainText(['a', { tag: 'br' }, { tag: 'em', children: ['b'] }])).toBe('a b')
})
