import * as v from 'valibot'
import { ENTRY_TYPES } from '../../../shared/content/kinds'
import { entryIdSchema } from '../../../shared/content/ids'
import { PLACES_SHOWN } from '../../../shared/search/weights'
import type { Filters } from './facets'

/** What the results page shows: a search, what it is narrowed to, and how many places of it. */
export interface ResultsQuery {
  readonly query: string
  readonly filters: Filters
  readonly count: number
}

/** What a results page is asked for; its best places where no count is given. */
export type WantedResults = Omit<ResultsQuery, 'count'> & Partial<Pick<ResultsQuery, 'count'>>

const countSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,6}$/),
  v.transform(Number),
  v.minValue(PLACES_SHOWN.atOnce)
)

/** The query of an address; a part of another form counts as absent. */
const addressSchema = v.object({
  q: v.fallback(v.string(), ''),
  type: v.fallback(v.nullable(v.picklist(ENTRY_TYPES)), null),
  chapitre: v.fallback(v.nullable(entryIdSchema), null),
  nombre: v.fallback(countSchema, PLACES_SHOWN.atOnce)
})

/** Returns what the query of an address asks the results page for; any query is one. */
export function readResultsAddress(query: Readonly<Record<string, unknown>>): ResultsQuery {
  const { q, type, chapitre, nombre } = v.parse(addressSchema, {
    type: null,
    chapitre: null,
    q: '',
    nombre: '',
    ...query
  })
  return { query: q, filters: { type, chapter: chapitre }, count: nombre }
}

/** Returns the address of the results page for a search; without a count, that of its best places. */
export function resultsAddress({
  query,
  filters: { type, chapter },
  count = PLACES_SHOWN.atOnce
}: WantedResults): {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
} {
  return {
    path: '/recherche',
    query: {
      q: query,
      ...(type === null ? {} : { type }),
      ...(chapter === null ? {} : { chapitre: chapter }),
      ...(count === PLACES_SHOWN.atOnce ? {} : { nombre: String(count) })
    }
  }
}
