import { expect, test } from 'vitest'
import { changedPages } from './changed-pages'

test('pages with changed places come once, those that the reader kept or read first', () => {
  const keys = ['def-sla#a', 'def-sla#b', 'fiche-x', 'fiche-y#c']
  expect(changedPages(keys, new Set(['fiche-y', 'fiche-z']))).toEqual(['fiche-y', 'def-sla', 'fiche-x'])
  expect(changedPages(keys, new Set())).toEqual(['def-sla', 'fiche-x', 'fiche-y'])
  expect(changedPages([], new Set(['fiche-y']))).toEqual([])
})
