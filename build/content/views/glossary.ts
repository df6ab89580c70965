import type { View } from '../../../src/shared/content/view'
import { fold } from '../../../src/shared/text/fold'
import { typeset } from '../typography'
import { byFrenchOrder } from './french-order'
import type { ViewMaterial } from './material'

/** Returns every definition. */
export function glossaryView({ places }: ViewMaterial): View {
  const definitions = [...places.values()].flatMap((known) =>
    known?.entry.matter.type === 'definition' ? [known.entry.matter] : []
  )
  return {
    kind: 'glossary',
    terms: definitions
      .toSorted(byFrenchOrder(({ titre }) => titre))
      .map(({ id, titre, sigle, aussi = [], resume }) => ({
        entry: id,
        term: typeset(titre),
        letter: letterOf(titre),
        acronym: sigle === undefined ? null : typeset(sigle),
        synonyms: aussi.map(typeset),
        summary: typeset(resume)
      }))
  }
}

function letterOf(term: string): string {
  const first = fold(term).charAt(0).toUpperCase()
  return /^[A-Z]$/.test(first) ? first : '#'
}
