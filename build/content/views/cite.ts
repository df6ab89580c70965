import type { Citation, Source } from '../../../src/shared/content/source'
import type { SourceRef } from '../schema/references'
import type { Sources } from '../schema/registers'
import { typeset } from '../typography'

/** Returns the sources that the references name, with all that is known of them; unknown keys are left out. */
export function citeFully(refs: readonly SourceRef[], sources: Sources): Source[] {
  return refs.flatMap(({ cle, precision }) => {
    const source = sources[cle]
    if (source === undefined) return []
    return [
      {
        key: cle,
        title: typeset(source.titre),
        publisher: typeset(source.editeur),
        date: source.date ?? null,
        consultedOn: source.consulte_le,
        address: source.adresse ?? null,
        detail: precision === undefined ? null : typeset(precision),
        confidence: source.confiance
      }
    ]
  })
}

/** Returns the sources as one fact among many names them. */
export function cite(refs: readonly SourceRef[], sources: Sources): Citation[] {
  return citeFully(refs, sources).map(({ title, publisher, date, detail }) => ({
    title,
    publisher,
    date,
    detail
  }))
}
