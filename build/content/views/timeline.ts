import type { View } from '../../../src/shared/content/view'
import { namePlace } from '../handbook/name-place'
import { typeset } from '../typography'
import { cite } from './cite'
import type { ViewMaterial } from './material'

/** Returns the timeline; null where the handbook has none. */
export function timelineView({ handbook, places, manual, sources }: ViewMaterial): View | null {
  if (handbook.timeline === null) return null
  const events = handbook.timeline.data
  const used = new Set(events.map(({ theme }) => theme))
  return {
    kind: 'timeline',
    themes: Object.entries(manual.themes)
      .filter(([key]) => used.has(key))
      .map(([key, label]) => ({ key, label: typeset(label) })),
    events: events.map(({ date, titre, texte, theme, entree, a_verifier, sources: refs }) => ({
      date,
      title: typeset(titre),
      text: typeset(texte),
      theme,
      readOn: entree === undefined ? null : namePlace(entree, places),
      toVerify: a_verifier === 'true',
      sources: cite(refs, sources)
    }))
  }
}
