import type { Change } from '../../shared/changes/change'
import { splitKept } from '../../shared/changes/split-kept'
import type { ChangesJob } from '../../shared/print/job'
import type { PrintedDocument } from './printed-document'

/** Returns what is drawn of the changes between two versions: first those of what the reader kept. */
export function composeChanges(
  { from, to, kept, format }: ChangesJob,
  changes: readonly Change[]
): PrintedDocument {
  const { mine, rest } = splitKept(changes, kept)
  return {
    title: `Ce qui a changé de la version ${from} à la version ${to}`,
    format,
    bound: true,
    cover: null,
    contents: false,
    parts: [],
    changes: [
      ...(kept.length > 0 ? [{ title: 'Vos signets et dossiers', changes: mine }] : []),
      { title: mine.length > 0 ? 'Le reste du manuel' : 'Tout le manuel', changes: rest }
    ],
    missing: [],
    terms: [],
    sources: null,
    partSources: false,
    notes: false,
    fitsParts: false
  }
}
