import { expect, test } from 'vitest'
import { countWords } from './version-words'

test('changes are counted in words, with plurals where they belong', () => {
  const none = { added: 0, changed: 0, moved: 0, retired: 0 }
  expect(countWords(none)).toBe('aucun passage ne diffère')
  expect(countWords({ ...none, added: 1, changed: 12 })).toBe(
    '1\u00a0passage ajouté et 12\u00a0passages modifiés'
  )
})
