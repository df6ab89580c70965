import type { QueryWord } from './expand'
import type { Vocabulary } from './vocabulary'

/**
 * Returns how much each word of a query tells documents apart, 1 on average: of « réparation du préjudice », the second
 * word says less than the first where every second document holds it.
 */
export function raritiesOf(
  words: readonly QueryWord[],
  { frequency }: Vocabulary,
  documents: number
): readonly number[] {
  const own = words.map(({ expansions }) =>
    expansions
      .filter(({ reason }) => reason !== 'completed')
      .reduce((sum, { term }) => sum + frequency(term), 0)
  )
  const rarities = own.map((count) => Math.log(1 + documents / (1 + count)))
  const mean = rarities.reduce((sum, one) => sum + one, 0) / rarities.length
  return rarities.map((one) => one / mean)
}
