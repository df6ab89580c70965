import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
import { groupBy } from '../../../shared/group-by'
import type { NoteState } from '../../../shared/notes/note-state'
import type { NoteId } from '../../../shared/profile/note'
import { useHandbook } from '../../stores/handbook'
import { useNotes } from '../../stores/notes'
import type { ListedNote } from './note-groups'

/** Returns every note with what became of it: at once as it was made, then, page by page, as the handbook reads now. */
export function useNoteRows() {
  const handbook = useHandbook()
  const notes = useNotes()
  const states = shallowRef<ReadonlyMap<NoteId, NoteState>>(new Map())
  let isLeft = false

  async function follow(): Promise<void> {
    const pages = groupBy(notes.all, (note) => notes.placeNow(note)?.entry ?? null)
    for (const { key, items } of pages) {
      if (items.every(({ id }) => states.value.has(id))) continue
      const markable = key === null ? null : await notes.markableOf({ entry: key, section: null })
      const found = await Promise.all(
        items.map(async (note) => [note.id, await notes.stateOf(note, markable)] as const)
      )
      if (isLeft) return
      states.value = new Map([...states.value, ...found])
    }
  }
  onMounted(async () => {
    await notes.load()
    await follow()
  })
  // One that comes back because its removal is undone.
  watch(() => notes.all.length, follow)
  onScopeDispose(() => {
    isLeft = true
  })

  const rows = computed(() =>
    notes.all.map((note): ListedNote => {
      const state = states.value.get(note.id) ?? null
      const titles = handbook.titlesOf(state?.place ?? note)
      return { note, state, titles: titles ? [titles.entry.title, titles.section ?? ''] : [note.title, ''] }
    })
  )
  return { rows }
}
