import { expect, test } from 'vitest'
import { countWords, quotedName } from './version-words'

test('changes are counted in words, with plurals where they belong', () => {
  const none = { added: 0, changed: 0, moved: 0, retired: 0 }
  expect(countWords(none)).toBe('aucun passage ne diffère')
  expect(countWords({ ...none, added: 1, changed: 12 })).toBe(
    '1\u00a0passage ajouté et 12\u00a0passages modifiés'
  )
})

test('a name cannot leave its guillemets', () => {
  expect(quotedName('Camille')).toBe('«\u00a0Camille\u00a0»')
  expect(quotedName('Camille\u00a0», vérifiée par «\u00a0Sacha')).toBe(
    '«\u00a0Camille”, vérifiée par “Sacha\u00a0»'
  )
})
