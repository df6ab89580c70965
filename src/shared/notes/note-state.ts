import type { Place } from '../content/ids'
import type { Note } from '../profile/note'
import type { TextRange } from '../text/words'
import { findQuote } from './find-quote'
import type { MarkableText } from './markable-text'

/** What became of a note since it was made, and where it stands now. */
export type NoteState =
  /** `range` is that of the quoted words; null for a note about a whole place. */
  | { readonly kind: 'intact' | 'moved'; readonly place: Place; readonly range: TextRange | null }
  /** `now`: what stands in the place of the quoted words; null for a note about a whole place. */
  | {
      readonly kind: 'changed'
      readonly place: Place
      readonly range: TextRange | null
      readonly now: string | null
    }
  /** The words are gone; null: so is the place. */
  | { readonly kind: 'gone'; readonly place: Place | null }

/** What the content that is read knows of a note. */
export interface NotedContent {
  /** Where the place of the note is now; null where it is gone, with its whole entry. */
  readonly placeNow: Place | null
  /** What can be highlighted in the entry of that place; null where it cannot be read. */
  readonly markable: MarkableText | null
  /** Whether the place reads as when the note was made; true where nobody can tell. */
  readonly isSameText: boolean
}

/** Returns what became of a note. */
export function noteState(note: Note, { placeNow, markable, isSameText }: NotedContent): NoteState {
  if (placeNow === null) return { kind: 'gone', place: null }
  if (note.quote === null || markable === null) {
    if (placeNow.entry !== note.entry || placeNow.section !== note.section)
      return { kind: 'moved', place: placeNow, range: null }
    return isSameText || note.quote !== null
      ? { kind: 'intact', place: placeNow, range: null }
      : { kind: 'changed', place: placeNow, range: null, now: null }
  }
  const home = markable.sections.find(({ section }) => section === placeNow.section) ?? null
  const found = findQuote(markable.text, note.quote, home)
  if (found === null)
    return { kind: 'gone', place: home === null ? { ...placeNow, section: null } : placeNow }
  const { start, end } = found
  const section = markable.sections.findLast((one) => one.start <= start)?.section ?? null
  const place = { entry: placeNow.entry, section }
  const range = { start, end }
  if (found.kind === 'changed') return { kind: 'changed', place, range, now: markable.text.slice(start, end) }
  const isThere = place.entry === note.entry && place.section === note.section
  return { kind: isThere ? 'intact' : 'moved', place, range }
}
