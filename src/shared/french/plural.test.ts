import { expect, test } from 'vitest'
import { counted, plural } from './plural'

test('nothing and one are singular, two and more plural', () => {
  expect([0, 1, 2, 1_000_000].map((count) => plural(count, 'page'))).toEqual([
    'page',
    'page',
    'pages',
    'pages'
  ])
})

test('a noun that does not take an s says its plural', () => {
  expect(counted(2, 'passage ajouté', 'passages ajoutés')).toBe('2\u00a0passages ajoutés')
})
