import { expect, test } from 'vitest'
import type { Entry } from '../content/entry'
import { sectionTexts } from './section-texts'
import { edition } from './testing'

test('dates and legal review are told in French words', () => {
  const [entry] = edition({ une: {} }).entries.values()
  const written: Entry = {
    ...(entry as Entry),
    legal: { reference: 'Décret', date: '2026-07-11', identifier: null, address: null },
    validUntil: '2027-06-30',
    legalReview: null
  }
  const paragraphs = sectionTexts(written)[0]?.paragraphs ?? []
  expect(paragraphs).toContain('Texte du 11\u00a0juillet\u00a02026')
  expect(paragraphs).toContain('Faits sûrs jusqu’au 30\u00a0juin\u00a02027')
  expect(paragraphs).toContain('À faire relire par un juriste')
})

test('what a version made before texts were normalised looks the same', () => {
  const [entry] = edition({ une: {} }).entries.values()
  const written = (title: string): Entry => ({ ...(entry as Entry), title, summary: title })
  expect(sectionTexts(written('De\u0301lai\u00ad L.\u00a0323\u20112'))).toEqual(
    sectionTexts(written('Délai L.\u00a0323-2'))
  )
})
