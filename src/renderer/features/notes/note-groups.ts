import type { EntrySummary } from '../../../shared/content/entry'
import type { NoteState } from '../../../shared/notes/note-state'
import type { Note } from '../../../shared/profile/note'
import { groupBy } from '../../../shared/group-by'
import { matchesWords } from '../../lib/matches-words'

/** Which notes a list shows. */
export const NOTE_FILTERS = [
  { value: 'all', label: 'Toutes' },
  { value: 'written', label: 'Avec une note écrite' },
  { value: 'highlighted', label: 'Seulement surlignées' },
  { value: 'changed', label: 'À revoir\u00a0: texte modifié, déplacé ou retiré' }
] as const
export type NoteFilter = (typeof NOTE_FILTERS)[number]['value']

/** A note with what became of it, which is null until it is known. */
export interface ListedNote {
  readonly note: Note
  readonly state: NoteState | null
  /** The titles of its page and section as they are now, or as they were. */
  readonly titles: readonly string[]
}

/** Returns whether a filter and typed words leave a note. */
export function isShown({ note, state, titles }: ListedNote, filter: NoteFilter, typed: string): boolean {
  const isLeft = {
    all: true,
    written: note.words !== '',
    highlighted: note.words === '',
    changed: state !== null && state.kind !== 'intact'
  }[filter]
  return isLeft && matchesWords(typed, [note.words, note.quote?.exact ?? '', ...titles])
}

/** The notes of one page; null: of pages that the handbook no longer has. */
export interface PageGroup {
  readonly entry: EntrySummary | null
  readonly rows: readonly ListedNote[]
}

/** Returns notes by page, both in reading order; what the handbook no longer has comes last. */
export function groupByPage(
  rows: readonly ListedNote[],
  summaries: readonly EntrySummary[]
): readonly PageGroup[] {
  const order = new Map(summaries.map((entry, index) => [entry.id, { entry, index }]))
  const entryOf = ({ note, state }: ListedNote) => order.get(state?.place?.entry ?? note.entry) ?? null
  const groups = groupBy(rows, (row) =>
    row.state?.kind === 'gone' && row.state.place === null ? null : entryOf(row)
  )
  return groups
    .toSorted((one, other) => (one.key?.index ?? Infinity) - (other.key?.index ?? Infinity))
    .map(({ key, items }) => ({
      entry: key?.entry ?? null,
      rows: key ? items.toSorted((one, other) => placeIn(key.entry, one) - placeIn(key.entry, other)) : items
    }))
}

/** The number of the section of a note in its page, and where its words stand: what is not known comes first. */
function placeIn({ sections }: EntrySummary, { note, state }: ListedNote): number {
  const section = state?.place ? state.place.section : note.section
  const start = state && 'range' in state ? (state.range?.start ?? 0) : 0
  return sections.findIndex(({ id }) => id === section) + start / (start + 1_000_000)
}
