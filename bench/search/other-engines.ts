import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { termsOf } from '../../src/shared/search/analysis/analyse'
import type { Indexable } from '../../src/shared/search/index/files'
import { type Engine, LIMIT } from './engine'

/** The parts of the peers that are used here; they are not among the project's dependencies, so neither are their types. */
interface FlexIndex {
  readonly add: (id: number, text: string) => void
  readonly search: (query: string, limit: number) => readonly number[]
  readonly export: (keep: (key: string, data: string) => void) => void
  readonly import: (key: string, data: string) => void
}
interface FlexSearch {
  readonly Index: new (options: { encode: (text: string) => string[]; tokenize: 'strict' }) => FlexIndex
}
interface LunrBuilder {
  readonly use: (plugin: unknown) => void
  readonly ref: (name: string) => void
  readonly field: (name: string, options: { boost: number }) => void
  readonly add: (document: Indexable) => void
}
interface LunrIndex {
  readonly search: (query: string) => readonly { readonly ref: string }[]
}
interface Lunr {
  (build: (this: LunrBuilder) => void): LunrIndex
  readonly fr: unknown
  readonly Index: { readonly load: (data: unknown) => LunrIndex }
}
interface Orama {
  readonly create: (options: object) => object
  readonly insertMultiple: (index: object, documents: readonly object[], batch: number) => Promise<unknown>
  readonly save: (index: object) => unknown
  readonly load: (index: object, data: unknown) => unknown
  readonly search: (
    index: object,
    query: object
  ) => Promise<{ readonly hits: readonly { readonly id: string }[] }>
}

const textOf = ({ title, heading, keywords, text }: Indexable): string =>
  [title, heading, keywords, text].join('\n')

/** Returns the other engines that the registry has, from the folder where they are installed. */
export async function otherEngines(folder: string): Promise<readonly Engine[]> {
  const require = createRequire(path.join(folder, 'any.cjs'))
  const load = (name: string): unknown => require(name)
  const addressOf = (name: string): string => pathToFileURL(require.resolve(name)).href
  const lunr = load('lunr') as Lunr
  for (const part of ['lunr.stemmer.support', 'lunr.fr']) {
    const extend = load(`lunr-languages/${part}.js`) as (lunr: Lunr) => void
    extend(lunr)
  }
  const orama = (await import(addressOf('@orama/orama'))) as Orama
  return [flexEngine(load('flexsearch') as FlexSearch), lunrEngine(lunr), oramaEngine(orama)]
}

function flexEngine({ Index }: FlexSearch): Engine {
  const create = (): FlexIndex => new Index({ encode: termsOf, tokenize: 'strict' })
  return {
    name: 'FlexSearch, French analysis',
    build: (documents) => {
      const index = create()
      for (const [at, document] of documents.entries()) index.add(at, textOf(document))
      const parts: [string, string][] = []
      index.export((key, data) => parts.push([key, data]))
      return JSON.stringify(parts)
    },
    open: (shipped, documents) => {
      const index = create()
      for (const [key, data] of JSON.parse(String(shipped)) as [string, string][]) index.import(key, data)
      return (query) => index.search(query, LIMIT).map((at) => documents[at]?.id ?? '')
    }
  }
}

function lunrEngine(lunr: Lunr): Engine {
  return {
    name: 'lunr-languages fr',
    build: (documents) =>
      JSON.stringify(
        lunr(function () {
          this.use(lunr.fr)
          this.ref('id')
          for (const [field, boost] of [
            ['title', 4],
            ['heading', 2],
            ['text', 1]
          ] as const)
            this.field(field, { boost })
          for (const document of documents) this.add(document)
        })
      ),
    open: (shipped) => {
      const index = lunr.Index.load(JSON.parse(String(shipped)))
      // Its query language gives - + : ~ ^ * a meaning of their own.
      return (query) => index.search(query.replace(/[-+:~^*]/g, ' ')).map(({ ref }) => ref)
    }
  }
}

function oramaEngine({ create, insertMultiple, load, save, search }: Orama): Engine {
  const empty = (): object =>
    create({ schema: { title: 'string', heading: 'string', text: 'string' }, language: 'french' })
  return {
    name: 'Orama fr',
    build: async (documents) => {
      const index = empty()
      await insertMultiple(index, documents, 1000)
      return JSON.stringify(save(index))
    },
    open: (shipped) => {
      const index = empty()
      load(index, JSON.parse(String(shipped)))
      const boost = { title: 4, heading: 2, text: 1 }
      return async (term) => (await search(index, { term, limit: LIMIT, boost })).hits.map(({ id }) => id)
    }
  }
}
