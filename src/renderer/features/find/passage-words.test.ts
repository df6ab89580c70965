import { expect, test } from 'vitest'
import { cutAround } from './passage-words'

test('a short block is said whole', () => {
  expect(cutAround('Le code est  public.', 3, 4)).toBe('Le code est public.')
})

test('a long block is cut between words, around what was found', () => {
  const text = `${'avant '.repeat(40)}code${' après'.repeat(40)}`
  const said = cutAround(text, 240, 4)
  expect(said).toMatch(/^… avant .*avant code après .*après …$/)
  expect(said.length).toBeLessThan(180)
})

test('what was found is said even where no space is near', () => {
  const text = `${'a'.repeat(300)}code${'b'.repeat(300)}`
  expect(cutAround(text, 300, 4)).toContain('code')
})
