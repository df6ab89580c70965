import { shallowReadonly, shallowRef, type Component } from 'vue'

/** What draws notes on a page: their marks, their list under a heading, the button that begins one. */
interface NotesDrawing {
  readonly layer: Component
  readonly list: Component
  readonly button: Component
}

const loaded = shallowRef<NotesDrawing | null>(null)

/** What draws notes; null until `loadNotesDrawing` has brought it. */
export const notesDrawing = shallowReadonly(loaded)

/** Brings what draws notes, after the first page: none needs it to stand. */
export async function loadNotesDrawing(): Promise<void> {
  if (loaded.value !== null) return
  const [layer, list, button] = await Promise.all([
    import('./notes/NotesLayer.vue'),
    import('./notes/SectionNotes.vue'),
    import('./notes/NoteButton.vue')
  ])
  loaded.value = { layer: layer.default, list: list.default, button: button.default }
}
