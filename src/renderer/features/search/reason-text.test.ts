import { expect, it } from 'vitest'
import { reasonText } from './reason-text'

it('tells why a place was found', () => {
  expect(reasonText([{ by: 'sigle', words: 'SILL' }])).toBe('Trouvé via le sigle SILL')
  expect(
    reasonText([
      { by: 'synonyme', words: 'support' },
      { by: 'forme', words: 'Administration' }
    ])
  ).toBe('Trouvé via «\u00A0support\u00A0» · forme proche\u00A0: administration')
})
