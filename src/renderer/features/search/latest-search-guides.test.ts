import { describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/content/entry'
import { NO_FILTERS } from './facets'
import type { ShownGroup } from './groups'
import { createLatestSearch, type SearchState } from './latest-search'
import { answerTo } from './testing/answer-to'
import type { Search } from './types'

describe('the guides of the application', () => {
  const guide = v.parse(entrySummarySchema, {
    id: 'aide-lecteur',
    type: 'chapitre',
    title: 'Guide',
    summary: 'Lire.',
    parent: null,
    reviewedOn: '2026-12-01',
    sections: []
  })
  const found: readonly ShownGroup[] = [{ entry: guide, path: [], places: [] }]
  const ofGuides = vi.fn(() => Promise.resolve(found))
  const filters = { ...NO_FILTERS, type: 'fiche' as const }
  const search: Search = { ask: (question) => Promise.resolve(answerTo(question, 12)) }

  it('are asked once the whole answer of the handbook is there', async () => {
    const latest = createLatestSearch(
      () => Promise.resolve(search),
      () => undefined,
      ofGuides
    )
    await latest.ask({ query: 'un', filters: NO_FILTERS })
    expect(ofGuides).not.toHaveBeenCalled()
    await latest.readRest()
    expect(ofGuides).toHaveBeenCalledExactlyOnceWith('un')
  })

  it('are not asked where the search is narrowed, nor for nothing', async () => {
    ofGuides.mockClear()
    const latest = createLatestSearch(
      () => Promise.resolve(search),
      () => undefined,
      ofGuides
    )
    await latest.ask({ query: 'un', filters })
    await latest.readRest()
    await latest.ask({ query: ' ', filters: NO_FILTERS })
    await latest.readRest()
    expect(ofGuides).not.toHaveBeenCalled()
  })

  it('say nothing where a newer question overtook theirs', async () => {
    const states: SearchState[] = []
    let answer: (groups: readonly ShownGroup[]) => void = () => undefined
    const slow = vi.fn(() => new Promise<readonly ShownGroup[]>((resolve) => (answer = resolve)))
    const latest = createLatestSearch(
      () => Promise.resolve(search),
      (state) => states.push(state),
      slow
    )
    await latest.ask({ query: 'un', filters: NO_FILTERS })
    const rest = latest.readRest()
    await vi.waitFor(() => {
      expect(slow).toHaveBeenCalled()
    })
    await latest.ask({ query: 'deux', filters: NO_FILTERS })
    const shown = states.length
    answer(found)
    await rest
    expect(states).toHaveLength(shown)
    latest.stop()
  })
})
