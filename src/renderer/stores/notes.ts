import { defineStore } from 'pinia'
import * as v from 'valibot'
import { ref, shallowRef } from 'vue'
import { codeOf } from '../../shared/content/paper-codes'
import type { LoosePlace, Place } from '../../shared/content/ids'
import type { Notice } from '../../shared/ipc/notice'
import { markableText, type MarkableText } from '../../shared/notes/markable-text'
import { noteState, type NoteState } from '../../shared/notes/note-state'
import { NOTE_LIMITS, noteIdSchema, type Note, type Quote } from '../../shared/profile/note'
import { withoutUnseen } from '../../shared/profile/kept-text'
import { bridge, unwrap } from '../bridge'
import { readEntry } from '../bridge/pack'
import { useHandbook } from './handbook'
import { useNotices } from './notices'
import { usePaperCodes } from './paper-codes'

/** The reader's notes and highlights. Main keeps them, one by one; they are read when they are first needed. */
export const useNotes = defineStore('notes', () => {
  const handbook = useHandbook()
  const notices = useNotices()
  const paperCodes = usePaperCodes()
  const all = shallowRef<readonly Note[]>([])
  const loaded = ref(false)
  /** Whether a search of the handbook also looks here: not before the reader asks for it. */
  const searched = ref(false)
  let loading: Promise<void> | null = null

  /** Reads the notes, once. */
  function load(): Promise<void> {
    loading ??= unwrap(bridge.readNotes()).then(({ notes, notice }) => {
      all.value = notes
      loaded.value = true
      if (notice) notices.show(notice)
    })
    return loading
  }

  /** Puts a note in its place by the time when it was made. */
  function put(note: Note): void {
    const others = all.value.filter(({ id }) => id !== note.id)
    all.value = [...others, note].toSorted(
      (one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt)
    )
  }

  // What another window keeps; notes that were not asked for yet will hold it.
  bridge.onProfileChanged((change) => {
    if (loading === null) return
    if (change.kind === 'note') put(change.note)
    if (change.kind === 'note-removed') all.value = all.value.filter(({ id }) => id !== change.id)
  })

  /** Each key typed is a change: the same failure is told once. */
  function tell(notice: Notice | null): void {
    if (notice && !notices.shown.some(({ text }) => text === notice.text)) notices.show(notice)
  }

  /** Keeps a note, new or changed, in its place by the time when it was made. */
  async function keep({ words, ...written }: Note): Promise<void> {
    await load()
    const note = { ...written, words: withoutUnseen(words) }
    const others = all.value.filter(({ id }) => id !== note.id)
    if (others.length >= NOTE_LIMITS.notes) {
      tell({
        tone: 'warning',
        text: `Vous avez déjà ${NOTE_LIMITS.notes} notes\u00a0: supprimez-en une dans «\u00a0Mes notes\u00a0».`
      })
      return
    }
    put(note)
    tell(await unwrap(bridge.keepNote({ ...note })))
  }

  /** Returns a new note on a place, which is not kept yet. */
  async function make(place: Place, quote: Quote | null): Promise<Note> {
    const titles = handbook.titlesOf(place)
    const codes = await paperCodes.load()
    const moment = new Date().toISOString()
    return {
      id: v.parse(noteIdSchema, crypto.randomUUID()),
      ...place,
      title: withoutUnseen(titles?.section ?? titles?.entry.title ?? place.entry)
        .replace(/\s/g, ' ')
        .slice(0, NOTE_LIMITS.title),
      quote,
      code: codes && codeOf(codes, place),
      words: '',
      createdAt: moment,
      changedAt: moment
    }
  }

  /** Takes a note away; says so and offers to take it back. */
  async function remove(note: Note): Promise<void> {
    const dropped = drop(note)
    const text = note.words === '' ? 'Surlignage retiré.' : 'Note supprimée.'
    // As soon as it is gone from the list, and not from the disk alone, the key of « Annuler » takes that back.
    notices.show({ tone: 'info', text }, () => void keep(note))
    await dropped
  }

  /** Takes a note away without a word, as one that nothing was written in. */
  async function drop({ id }: Note): Promise<void> {
    all.value = all.value.filter((one) => one.id !== id)
    tell(await unwrap(bridge.removeNote(id)))
  }

  /** Returns where the place of a note is now; null where it is gone with its entry. */
  function placeNow({ entry, section }: Note): Place | null {
    const place = { entry, section }
    if (handbook.titlesOf(place)) return place
    const successor = handbook.retirement(place)?.successor ?? null
    if (successor && handbook.titlesOf(successor)) return successor
    return handbook.byId.has(entry) ? { entry, section: null } : null
  }

  /** Returns what became of a note. `markable` is what can be highlighted in the entry of its place, where that is known. */
  async function stateOf(note: Note, markable: MarkableText | null): Promise<NoteState> {
    const place = placeNow(note)
    const codes = await paperCodes.load()
    const code = codes && place && codeOf(codes, place)
    return noteState(note, {
      placeNow: place,
      markable,
      isSameText: note.code === null || code === null || note.code === code
    })
  }

  /** Returns what can be highlighted in an entry; null where it cannot be read. */
  async function markableOf({ entry }: LoosePlace): Promise<MarkableText | null> {
    const read = handbook.opened.get(entry) ?? (await readEntry(entry).catch(() => null))
    return read && markableText(read)
  }

  return { all, loaded, searched, load, keep, make, remove, drop, placeNow, stateOf, markableOf }
})
