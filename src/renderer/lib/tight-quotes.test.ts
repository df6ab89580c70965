import { expect, it } from 'vitest'
import { tightQuotes } from './tight-quotes'

it('narrows the spaces inside guillemets and leaves all others', () => {
  expect(tightQuotes('«\u00a0Nos règles\u00a0» : RGPD\u00a0; oui')).toBe(
    '«\u202fNos règles\u202f» : RGPD\u00a0; oui'
  )
  expect(tightQuotes('Acheter du libre')).toBe('Acheter du libre')
})
