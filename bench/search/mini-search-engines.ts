import MiniSearch, { type Options } from 'minisearch'
import * as v from 'valibot'
import { termsOf } from '../../src/shared/search/analysis/analyse'
import { indexFileSchema, type Indexable } from '../../src/shared/search/index/files'
import { buildIndex, engineOptions } from '../../src/shared/search/index/engine'
import type { Synonym } from '../../src/shared/search/index/synonyms'
import { openIndexSearcher } from '../../src/shared/search/query/search'
import { FIELD_BOOSTS } from '../../src/shared/search/weights'
import { finish } from '../../src/shared/steps'
import type { Engine } from './engine'

const plain: Options<Indexable> = { fields: ['title', 'heading', 'keywords', 'text'] }

/** Returns the product's own search, by way of the files of a pack. */
export function handbookEngine(synonyms: readonly Synonym[] = []): Engine {
  return {
    name: 'this handbook',
    build: (documents) => JSON.stringify(buildIndex(documents, synonyms)),
    open: (shipped, documents) => {
      const passages = new Map(documents.map((document) => [document.id, document]))
      const { search } = finish(
        openIndexSearcher(v.parse(indexFileSchema, JSON.parse(String(shipped))), passages)
      )
      return (query) => search(query).hits.map(({ id }) => id)
    }
  }
}

/** What else MiniSearch can be. */
export const miniSearchEngines: readonly Engine[] = [
  miniSearch('MiniSearch, French analysis', engineOptions, (built) => {
    const { index } = JSON.parse(built) as { readonly index: readonly (readonly [string, unknown])[] }
    const known = new Set(index.map(([term]) => term))
    return {
      tokenize: termsOf,
      prefix: (_term, at, terms) => at === terms.length - 1,
      fuzzy: (term) => (term.length > 3 && !known.has(term) ? 0.2 : false)
    }
  }),
  miniSearch('MiniSearch, defaults', plain, () => ({})),
  miniSearch('MiniSearch, as site themes', plain, () => ({ prefix: true, fuzzy: 0.2, boost: FIELD_BOOSTS }))
]

type SearchOptions = NonNullable<Parameters<MiniSearch<Indexable>['search']>[1]>

function miniSearch(
  name: string,
  options: Options<Indexable>,
  searching: (built: string) => SearchOptions
): Engine {
  return {
    name,
    build: (documents) => {
      const engine = new MiniSearch<Indexable>(options)
      engine.addAll(documents)
      return JSON.stringify(engine)
    },
    open: (shipped) => {
      const built = String(shipped)
      const engine = MiniSearch.loadJSON<Indexable>(built, options)
      const how = searching(built)
      return (query) => engine.search(query, how).map(({ id }) => String(id))
    }
  }
}
