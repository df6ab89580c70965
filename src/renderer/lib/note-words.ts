import { counted } from '../../shared/french/plural'
import { quoted } from '../../shared/french/quoted'
import type { NoteState } from '../../shared/notes/note-state'
import type { Note } from '../../shared/profile/note'

/** Returns in French how many passages are highlighted and how many notes are written: « 2 passages surlignés, 1 note ». */
export function countNotes(notes: readonly Note[]): string {
  const marked = notes.filter(({ quote }) => quote !== null).length
  const written = notes.filter(({ words }) => words !== '').length
  return [
    marked > 0 && counted(marked, 'passage surligné', 'passages surlignés'),
    written > 0 && counted(written, 'note')
  ]
    .filter((words) => words !== false)
    .join(', ')
}

/**
 * Returns in French what became of a note, or null where it is as it was.
 * @param titleNow title of the place where its words stand now
 * @param retired what is known of a place that is gone
 */
export function noteStateWords(
  { quote }: Note,
  state: NoteState,
  titleNow: string,
  retired: string | null
): string | null {
  switch (state.kind) {
    case 'intact':
      return null
    case 'changed':
      return quote === null ? 'Modifié ou relu depuis votre note.' : 'Le texte a changé depuis votre note.'
    case 'moved':
      return `Déplacé dans le manuel\u00a0: se lit maintenant dans ${quoted(titleNow)}.`
    case 'gone':
      if (state.place !== null) return 'Ces mots ne sont plus dans le texte.'
      return retired ?? 'Ce passage n’est plus dans la version installée du contenu.'
  }
}
