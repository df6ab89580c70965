import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useHandbook } from '../../stores/handbook'
import { isFiltered } from './facets'
import type { ShownGroup } from './groups'
import { searchGuides } from './guide-search'
import { openSearch } from './open-search'
import { readResultsAddress, type ResultsQuery } from './results-address'
import type { Search, SearchAnswer } from './types'

/** What the results page shows. Loaded before the page is rendered, so that going back restores its scroll position. */
export const useResults = defineStore('results', () => {
  const handbook = useHandbook()
  /** Null where the index cannot be read. */
  const answer = shallowRef<SearchAnswer | null>(null)
  /** What the guides of the application say. */
  const guides = shallowRef<readonly ShownGroup[]>([])
  let opened: Promise<Search> | null = null

  /** Resolves once `answer` is set, also where there is none. */
  async function load(wanted: ResultsQuery): Promise<void> {
    try {
      const { ask } = await (opened ??= openSearch(handbook.summaries))
      const found = await ask({ ...wanted, from: 0, to: wanted.count })
      if (found === null) return
      answer.value = found
      guides.value = isFiltered(wanted.filters) ? [] : await searchGuides(wanted.query)
    } catch {
      opened = null
      answer.value = null
    }
  }

  return { answer, guides, load }
})

/** Resolves once there is something to show at an address of the results page. */
export async function loadResults(query: Readonly<Record<string, unknown>>): Promise<void> {
  await useResults().load(readResultsAddress(query))
}
