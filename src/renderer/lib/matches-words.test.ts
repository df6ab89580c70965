import { describe, expect, test } from 'vitest'
import { matchesWords } from './matches-words'

describe('words typed in a filter', () => {
  test('are found whatever their accents and case', () => {
    expect(matchesWords('RECIPROCITE', ['Réciprocité forte'])).toBe(true)
  })
  test('are found whatever the dashes, apostrophes and invisible signs of what was pasted', () => {
    expect(matchesWords('l\u2019a\u00advis 323\u20132', ["L'avis sur L.\u00a0323-2"])).toBe(true)
  })
  test('must all be there, in any order and any of the texts', () => {
    expect(matchesWords('forte licence', ['Licence publique', 'réciprocité forte'])).toBe(true)
    expect(matchesWords('forte absente', ['Licence publique', 'réciprocité forte'])).toBe(false)
  })
  test('let everything through where nothing is typed', () => {
    expect(matchesWords('  ', ['Licence'])).toBe(true)
  })
  test('are found across typographic apostrophes', () => {
    expect(matchesWords("l'état", ['Services de l’État'])).toBe(true)
    expect(matchesWords('l’état', ['Services de l’État'])).toBe(true)
  })
})
