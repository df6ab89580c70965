import { describe, expect, it } from 'vitest'
import { NO_FILTERS } from './facets'
import type { SearchQuestion, SearchAnswer } from './types'
import { createWorkerClient, type ToWorker } from './worker-client'

const asking = (query: string): SearchQuestion => ({ query, filters: NO_FILTERS, count: 1, from: 0, to: 1 })

const answer = (query: string): SearchAnswer => ({
  query,
  groups: [],
  shown: 0,
  pages: 0,
  total: 0,
  unfiltered: 0,
  facets: { types: new Map(), chapters: new Map() },
  highlight: '',
  corrected: [],
  unknown: [],
  tooCommon: false,
  onlyExcluded: false,
  nearby: [],
  suggestions: []
})

describe('the client of the search worker', () => {
  it('gives each question its answer', async () => {
    const asked: ToWorker[] = []
    const client = createWorkerClient((message) => asked.push(message))
    const found = client.ask(asking('a'))
    client.receive({ number: asked[0]?.number ?? 0, answer: answer('a') })
    expect((await found)?.query).toBe('a')
  })

  it('rejects every question once the worker is gone', async () => {
    const client = createWorkerClient(() => undefined)
    const waiting = client.ask(asking('a'))
    client.fail(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    await expect(client.ask(asking('b'))).rejects.toThrow('gone')
  })

  it('rejects a question that cannot be sent', async () => {
    const client = createWorkerClient((message) => structuredClone({ ...message, filters: () => undefined }))
    await expect(client.ask(asking('a'))).rejects.toThrow()
  })

  it('gives up the questions that a newer one has overtaken', async () => {
    const asked: ToWorker[] = []
    const client = createWorkerClient((message) => asked.push(message))
    const questions = ['a', 'b', 'c'].map((query) => client.ask(asking(query)))
    client.receive({ number: asked[1]?.number ?? 0, answer: answer('b') })
    client.receive({ number: asked[2]?.number ?? 0, answer: answer('c') })
    expect((await Promise.all(questions)).map((found) => found?.query ?? null)).toEqual([null, 'b', 'c'])
  })
})
