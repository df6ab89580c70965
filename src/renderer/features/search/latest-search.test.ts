import { describe, expect, it, vi } from 'vitest'
import { PLACES_SHOWN, TYPING_PAUSE } from '../../../shared/search/weights'
import { NO_FILTERS } from './facets'
import { createLatestSearch, type SearchState } from './latest-search'
import { answerTo } from './testing/answer-to'
import type { SearchQuestion, Search } from './types'

const wanted = (query: string) => ({ query, filters: NO_FILTERS })
const flush = () => new Promise((resolve) => setTimeout(resolve))

/** A search whose answers come when the test says so. */
function slowSearch() {
  const asked: {
    readonly question: SearchQuestion
    readonly give: (shown?: number) => void
    readonly lose: () => void
  }[] = []
  const search: Search = {
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked.push({
          question,
          give: (shown) => {
            resolve(answerTo(question, shown))
          },
          lose: () => {
            reject(new Error('gone'))
          }
        })
      })
  }
  return { asked, search }
}

function machine(open: () => Promise<Search>) {
  const states: SearchState[] = []
  const search = createLatestSearch(open, (state) => states.push(state))
  const last = (): string => {
    const state = states.at(-1)
    return state?.status === 'answered' ? `answered ${state.answer.query}` : (state?.status ?? 'none')
  }
  const countRead = (): number => {
    const state = states.at(-1)
    return state?.status === 'answered' ? state.groups.flatMap(({ places }) => places).length : 0
  }
  return { ...search, states, last, countRead }
}

describe('latest search', () => {
  it('waits for the first answer, and keeps the last one until the next is there', async () => {
    const { asked, search } = slowSearch()
    const { ask, last } = machine(() => Promise.resolve(search))
    void ask(wanted('a'))
    expect(last()).toBe('waiting')
    await flush()
    asked[0]?.give()
    await flush()
    expect(last()).toBe('answered a')
    void ask(wanted('ab'))
    await flush()
    expect(last()).toBe('answered a')
    asked[1]?.give()
    await flush()
    expect(last()).toBe('answered ab')
  })

  it('asks only the newest of the questions that waited for the index', async () => {
    const { asked, search } = slowSearch()
    let open: (search: Search) => void = () => undefined
    const { ask } = machine(() => new Promise((resolve) => (open = resolve)))
    void ask(wanted('a'))
    void ask(wanted('ab'))
    open(search)
    await flush()
    expect(asked.map(({ question }) => question.query)).toEqual(['ab'])
  })

  it('drops an answer that a newer question overtook, whichever comes first', async () => {
    const { asked, search } = slowSearch()
    const { ask, states, last } = machine(() => Promise.resolve(search))
    void ask(wanted('a'))
    await flush()
    void ask(wanted('ab'))
    await flush()
    asked[1]?.give()
    asked[0]?.give()
    await flush()
    expect(last()).toBe('answered ab')
    expect(states.filter(({ status }) => status === 'answered')).toHaveLength(1)
  })

  it('is empty at once where nothing is asked any more, and stays so', async () => {
    const { asked, search } = slowSearch()
    const { ask, last } = machine(() => Promise.resolve(search))
    void ask(wanted('a'))
    await flush()
    void ask(wanted('  '))
    expect(last()).toBe('empty')
    asked[0]?.give()
    await flush()
    expect(last()).toBe('empty')
    expect(asked).toHaveLength(1)
  })

  it('opens once, and anew after a failure, which is shown until then', async () => {
    const { asked, search } = slowSearch()
    const open = vi.fn(() => Promise.resolve(search)).mockRejectedValueOnce(new Error('damaged'))
    const { ask, last } = machine(open)
    await ask(wanted('a'))
    expect(last()).toBe('failed')
    void ask(wanted('a'))
    expect(last()).toBe('failed')
    await flush()
    expect(last()).toBe('waiting')
    asked[0]?.give()
    await flush()
    void ask(wanted('ab'))
    await flush()
    expect(last()).toBe('answered a')
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('fails where a question cannot be answered', async () => {
    const { asked, search } = slowSearch()
    const { ask, last } = machine(() => Promise.resolve(search))
    void ask(wanted('a'))
    await flush()
    asked[0]?.lose()
    await flush()
    expect(last()).toBe('failed')
  })

  it('reads the rest of an answer once, in ranges of what is in view', async () => {
    const shown = 2 * PLACES_SHOWN.inView + 1
    const ask = vi.fn((question: SearchQuestion) => Promise.resolve(answerTo(question, shown)))
    const search = machine(() => Promise.resolve({ ask }))
    await search.ask(wanted('a'))
    expect(search.countRead()).toBe(PLACES_SHOWN.inView)
    await Promise.all([search.readRest(), search.readRest()])
    expect(search.countRead()).toBe(shown)
    expect(ask.mock.calls.map(([{ from }]) => from)).toEqual([
      0,
      PLACES_SHOWN.inView,
      2 * PLACES_SHOWN.inView
    ])
  })

  it('waits for an answer before its rest, and drops the rest of an overtaken one', async () => {
    const { asked, search } = slowSearch()
    const { ask, readRest, countRead, last } = machine(() => Promise.resolve(search))
    void ask(wanted('a'))
    const rest = readRest()
    await flush()
    asked[0]?.give(PLACES_SHOWN.inView + 1)
    await flush()
    expect(asked[1]?.question.from).toBe(PLACES_SHOWN.inView)
    void ask(wanted('ab'))
    await flush()
    asked[1]?.give(PLACES_SHOWN.inView + 1)
    asked[2]?.give(1)
    await rest
    await flush()
    expect(last()).toBe('answered ab')
    expect(countRead()).toBe(1)
  })

  it('reads the rest by itself after a pause, unless it is stopped', async () => {
    vi.useFakeTimers()
    try {
      const ask = vi.fn((question: SearchQuestion) =>
        Promise.resolve(answerTo(question, PLACES_SHOWN.inView + 1))
      )
      const search = machine(() => Promise.resolve({ ask }))
      await search.ask(wanted('a'))
      await vi.advanceTimersByTimeAsync(TYPING_PAUSE - 1)
      expect(search.countRead()).toBe(PLACES_SHOWN.inView)
      await vi.advanceTimersByTimeAsync(1)
      expect(search.countRead()).toBe(PLACES_SHOWN.inView + 1)
      await search.ask(wanted('ab'))
      search.stop()
      await vi.advanceTimersByTimeAsync(2 * TYPING_PAUSE)
      expect(search.countRead()).toBe(PLACES_SHOWN.inView)
    } finally {
      vi.useRealTimers()
    }
  })
})
