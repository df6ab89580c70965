import * as v from 'valibot'
import { keyField } from './fields'

/** What a page can show below its text, besides the guides. */
const VIEWS = ['frise', 'acteurs', 'annuaire', 'licences', 'glossaire'] as const
export type ViewName = (typeof VIEWS)[number] | `guide-${string}`

/** Returns whether a name is that of a guide: `guide-licence` is what `guide-licence.yaml` says. */
export function isGuideName(name: string): name is `guide-${string}` {
  return name.startsWith('guide-')
}

/** The view of an entry. */
export const viewField = v.pipe(
  keyField,
  v.check(
    (name) => isGuideName(name) || VIEWS.some((known) => known === name),
    `une vue est l’une de : ${VIEWS.join(', ')}, ou guide-… du nom d’un fichier guide-….yaml.`
  ),
  v.transform((name) => name as ViewName)
)
