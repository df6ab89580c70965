import { expect, test } from 'vitest'
import { MAX_VISITS } from './kept-limits'
import type { Reading } from './session'
import { withKeptVisits } from './visits'

const visit = (path: string) => ({ path, scroll: 0 })
const reading: Reading = {
  path: '/lire/def-sla',
  scroll: 12,
  before: [visit('/'), visit('/recherche?q=gr%C3%A8ve'), visit('/lire/fiche-achat?mots=prix#limites')],
  after: [visit('/signets')],
  contentsFolded: false,
  expanded: [],
  lastRead: null
}

test('where pages are not kept, no history is', () => {
  expect(withKeptVisits(reading, { pages: false, searches: true })).toEqual({
    ...reading,
    before: [],
    after: []
  })
})

test('where searches are not kept, the history holds no words of any', () => {
  expect(withKeptVisits(reading, { pages: true, searches: false })).toEqual({
    ...reading,
    before: [visit('/'), visit('/lire/fiche-achat#limites')]
  })
})

test('of a long history the nearest pages are kept', () => {
  const long = Array.from({ length: MAX_VISITS + 5 }, (_, index) => visit(`/lire/page-${index}`))
  const kept = withKeptVisits({ ...reading, before: long, after: long }, { pages: true, searches: true })
  expect(kept.before.at(-1)).toEqual(long.at(-1))
  expect(kept.after[0]).toEqual(long[0])
  expect([kept.before.length, kept.after.length]).toEqual([MAX_VISITS, MAX_VISITS])
})
