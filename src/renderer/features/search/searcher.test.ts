import { describe, expect, it } from 'vitest'
import type { SearchAnswer } from './search-engine'
import { createSearcher } from './searcher'
import type { Question, ToWorker } from './worker-messages'
import { NO_FILTERS } from './facets'

const asking = (query: string): Question => ({ query, filters: NO_FILTERS, count: 1, from: 0, to: 1 })

const answer = (query: string): SearchAnswer => ({
  query,
  places: [],
  shown: 0,
  pages: 0,
  total: 0,
  unfiltered: 0,
  facets: { types: new Map(), chapters: new Map() },
  marks: '',
  corrected: [],
  unknown: [],
  tooCommon: false,
  onlyExcluded: false,
  nearby: [],
  suggestions: []
})

describe('the asking side of the search worker', () => {
  it('gives each question its answer', async () => {
    const asked: ToWorker[] = []
    const searcher = createSearcher((message) => asked.push(message))
    const found = searcher.search(asking('a'))
    searcher.receive(asked[0]?.turn ?? 0, answer('a'))
    expect((await found)?.query).toBe('a')
  })

  it('answers nobody any more once the worker is gone', async () => {
    const searcher = createSearcher(() => undefined)
    const waiting = searcher.search(asking('a'))
    searcher.fail(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    await expect(searcher.search(asking('b'))).rejects.toThrow('gone')
  })

  it('tells of a question that cannot be sent', async () => {
    const searcher = createSearcher((message) => structuredClone({ ...message, filters: () => undefined }))
    await expect(searcher.search(asking('a'))).rejects.toThrow()
  })

  it('gives up the questions that a newer one has overtaken', async () => {
    const asked: ToWorker[] = []
    const searcher = createSearcher((message) => asked.push(message))
    const questions = ['a', 'b', 'c'].map((query) => searcher.search(asking(query)))
    searcher.receive(asked[1]?.turn ?? 0, answer('b'))
    searcher.receive(asked[2]?.turn ?? 0, answer('c'))
    expect((await Promise.all(questions)).map((found) => found?.query ?? null)).toEqual([null, 'b', 'c'])
  })
})
