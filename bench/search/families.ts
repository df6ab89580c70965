import type { JudgedQuery } from '../../build/relevance/queries'
import { createRandom, distortions, keyWords } from './distort'
import type { Corpus } from './official-fiches'

const WORDS = 4
const SEED = 2026

/** Returns the families of queries over a corpus, `size` of each (`linkSize` of links), the same at every run. */
export function queryFamilies(
  { titles, links }: Corpus,
  size: number,
  linkSize = size
): ReadonlyMap<string, readonly JudgedQuery[]> {
  const chosen = sample([...titles], size).map(([id, title]) => ({ id, words: keyWords(title, WORDS) }))
  const worded = chosen.filter(({ words }) => words.length >= 2)
  const families = new Map<string, readonly JudgedQuery[]>()
  for (const [name, distort] of Object.entries(distortions)) {
    const random = createRandom(SEED)
    families.set(
      name,
      worded.map(({ id, words }) => ({ query: distort(words, random).join(' '), answers: [id] }))
    )
  }
  return families.set('link texts', sample(links, linkSize))
}

function sample<T>(items: readonly T[], size: number): readonly T[] {
  const random = createRandom(SEED)
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .map(({ item }) => item)
}
