import { createHash } from 'node:crypto'
import type { QueryPart } from '../../build/relevance/queries'
import type { Corpus } from './official-fiches'

/**
 * Returns a corpus with the queries about half of its fiches alone: `tune` to adjust on, `held` to report. The half of a
 * fiche is told from its id. Links that lead to fiches of both halves are in neither, so that no fiche is in both.
 */
export function partOf({ documents, titles, links }: Corpus, part: QueryPart): Corpus {
  return {
    documents,
    titles: new Map([...titles].filter(([id]) => halfOf(id) === part)),
    links: links.filter(({ answers }) => answers.every((id) => halfOf(id) === part))
  }
}

function halfOf(id: string): QueryPart {
  const [byte = 0] = createHash('md5').update(id).digest()
  return byte % 2 === 0 ? 'tune' : 'held'
}
