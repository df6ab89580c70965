import { expect, it } from 'vitest'
import type { SearchAnswer } from './search-engine'
import { statusText } from './status-text'

const answer = (total: number, shown = total): SearchAnswer => ({
  query: '',
  total,
  places: Array.from({ length: shown }, () => ({
    place: {} as SearchAnswer['places'][number]['place'],
    title: [],
    heading: [],
    snippet: [],
    reasons: []
  })),
  marks: '',
  corrected: [],
  unknown: [],
  tooCommon: false,
  onlyExcluded: false,
  counts: new Map(),
  nearby: [],
  suggestions: []
})

it('counts passages and pages in French', () => {
  expect(statusText(answer(0), 0)).toBe('Aucun passage trouvé')
  expect(statusText(answer(1), 1)).toBe('1\u00A0passage dans 1\u00A0page')
  expect(statusText(answer(12), 5)).toBe('12\u00A0passages dans 5\u00A0pages')
})

it('says where not all of them are shown', () => {
  expect(statusText(answer(90, 40), 9)).toBe('90\u00A0passages, dont les 40 plus proches sont affichés')
})
