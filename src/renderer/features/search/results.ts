import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHandbook } from '../../stores/handbook'
import { openSearcher } from './open-searcher'
import { readResultsAddress, type ResultsQuery } from './results-address'
import type { SearchAnswer } from './search-engine'
import type { Searcher } from './searcher'

/** What the results page shows; asked for before the page is drawn, so that going back finds it as it was left. */
export const useResults = defineStore('results', () => {
  const handbook = useHandbook()
  /** Null where the index cannot be read. */
  const answer = shallowRef<SearchAnswer | null>(null)
  let searcher: Promise<Searcher> | null = null

  /** Resolves once the answer is there, or that there is none. */
  async function load(wanted: ResultsQuery): Promise<void> {
    try {
      const { search } = await (searcher ??= openSearcher(handbook.summaries))
      const found = await search({ ...wanted, from: 0, to: wanted.count })
      if (found !== null) answer.value = found
    } catch {
      searcher = null
      answer.value = null
    }
  }

  return { answer, load }
})

/** Resolves once there is something to show at an address of the results page. */
export async function loadResults(query: Readonly<Record<string, unknown>>): Promise<void> {
  await useResults().load(readResultsAddress(query))
}
