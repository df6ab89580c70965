import type { PrintedPlace } from '../../shared/print/page-contract'
import type { PrintedDocument } from './printed-document'

/** What stands over the titles that the handbook no longer has. */
export const MISSING_TITLE = 'Ce que le manuel n’a plus'

/** The anchor of the changes between two versions. */
export const CHANGES_ANCHOR = 'changements'

/** Returns everything that has a title of the first level, in the order of the pages. */
export function printedPlacesOf(paper: PrintedDocument): readonly PrintedPlace[] {
  const { title, cover, contents, changes } = paper
  return [
    ...(changes ? [{ anchor: CHANGES_ANCHOR, title, depth: 0 }] : []),
    ...(cover ? [{ anchor: 'couverture', title, depth: 0 }] : []),
    ...(contents ? [{ anchor: 'sommaire', title: 'Sommaire', depth: 0 }] : []),
    ...listedPlaces(paper)
  ]
}

/** Returns what a table of contents lists. */
export function listedPlaces({
  parts,
  missing,
  bound,
  terms,
  sources,
  notes
}: PrintedDocument): readonly PrintedPlace[] {
  const after = (wanted: boolean, anchor: string, title: string): PrintedPlace[] =>
    wanted ? [{ anchor, title, depth: 0 }] : []
  return [
    ...parts.map(({ anchor, title, depth }) => ({ anchor, title, depth })),
    ...after(missing.length > 0, 'absents', MISSING_TITLE),
    ...after(bound && terms.length > 0, 'glossaire', 'Mots expliqués'),
    ...after(sources !== null, 'sources', 'Sources'),
    ...after(bound && notes, 'notes', 'Notes')
  ]
}
