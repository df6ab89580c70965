import * as v from 'valibot'
import { placeSchema } from '../../../../shared/content/ids'
import type { SearchAnswer, SearchQuestion } from '../types'

/** Returns an answer to a question about an entry of so many sections. */
export function answerTo({ query, from, to }: SearchQuestion, shown = 1): SearchAnswer {
  const sections = Array.from({ length: shown }, (_, at) =>
    v.parse(placeSchema, { entry: 'fiche', section: `s${at}` })
  ).slice(from, to)
  const places = sections.map((place) => ({ place, title: [], heading: [], snippet: [], reasons: [] }))
  const [first] = sections
  return {
    query,
    groups: first === undefined ? [] : [{ entry: first.entry, places }],
    shown,
    pages: 1,
    total: shown,
    unfiltered: shown,
    facets: { types: new Map(), chapters: new Map() },
    highlight: query,
    corrected: [],
    unknown: [],
    tooCommon: false,
    onlyExcluded: false,
    nearby: [],
    suggestions: []
  }
}
