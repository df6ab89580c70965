import { expect, test } from 'vitest'
import { groupBy } from './group-by'

test('items stand under their keys, in the order of the list', () => {
  expect(groupBy(['bleu', 'ambre', 'beige'], (word) => word.charAt(0))).toEqual([
    { key: 'b', items: ['bleu', 'beige'] },
    { key: 'a', items: ['ambre'] }
  ])
})
