import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { EntryId, Place, SectionId } from '../../shared/content/ids'
import { makeQuote } from '../../shared/notes/make-quote'
import type { NoteState } from '../../shared/notes/note-state'
import { NOTE_LIMITS, type Note, type NoteId, type Quote } from '../../shared/profile/note'
import type { TextRange } from '../../shared/text/words'
import { readPageText, type PageText } from '../lib/page-text'
import { useNotes } from './notes'
import { useNotices } from './notices'
import { useReading } from './reading'

/** A note of the page that is read, with what became of it. */
export interface PageNote {
  readonly note: Note
  readonly state: NoteState
}

/** A note that is open to be written, and what it stands beside. */
interface OpenNote {
  readonly note: Note
  readonly beside: DOMRect
}

const CUT = `Un surlignage a ${NOTE_LIMITS.quote} caractères au plus\u00a0: la suite n’est pas surlignée.`
const SELECT_FIRST = 'Sélectionnez d’abord des mots dans le texte d’une page, puis surlignez-les.'

/** The notes of the page that is read: what became of them there, and the one that is being written. */
export const usePageNotes = defineStore('page-notes', () => {
  const notes = useNotes()
  const notices = useNotices()
  const reading = useReading()
  const shown = shallowRef<readonly PageNote[]>([])
  const open = shallowRef<OpenNote | null>(null)
  const text = shallowRef<PageText | null>(null)
  /** The note that a page is opened for: once it stands, it scrolls there. */
  const wanted = shallowRef<NoteId | null>(null)

  /** Returns the notes that are listed under a heading; null: under the title of the page. */
  function listed(section: SectionId | null): readonly PageNote[] {
    return shown.value.filter(({ note, state }) => sectionOf(note, state) === section)
  }

  /** Counts the pages that were followed: what was found out for one that was left is of no use. */
  let turn = 0

  /**
   * Finds out what became of the notes of an entry.
   * @param drawn its page as it is drawn, read anew where it may have changed
   */
  async function follow(entry: EntryId, drawn: 'anew' | 'as-before'): Promise<void> {
    const own = (turn += 1)
    await notes.load()
    const page = drawn === 'as-before' && text.value ? text.value : readPageText(document)
    const here = notes.all.filter((note) => notes.placeNow(note)?.entry === entry)
    const states = await Promise.all(here.map((note) => notes.stateOf(note, page)))
    if (own !== turn) return
    text.value = page
    shown.value = here.flatMap((note, index) => {
      const state = states[index]
      return state ? [{ note, state }] : []
    })
  }

  /** Forgets the page, which is left. */
  function leave(): void {
    turn += 1
    shown.value = []
    text.value = null
    open.value = null
  }

  /** Returns the words that are selected, else what is found while one looks for words in the page, or null. */
  function chosenRange(): Range | null {
    const selection = window.getSelection()
    if (selection && !selection.isCollapsed) return selection.getRangeAt(0)
    const isFinding = document.activeElement?.closest('[role="search"]') ?? null
    const [found] = isFinding ? (CSS.highlights.get('found-current') ?? []) : []
    return found instanceof Range ? found : null
  }

  /** Makes and keeps a note on the chosen words, or finds the one that they have; null where none can be highlighted. */
  async function mark(): Promise<{ note: Note; range: Range; isNew: boolean } | null> {
    const { place } = reading
    const range = chosenRange()
    const page = readPageText(document)
    const within = range && place ? page.within(range) : null
    const quote = within && makeQuote(page.text, within)
    if (range === null || place === null || within === null || quote === null) return null
    const known = shown.value.find(({ state }) => 'range' in state && holds(state.range, quote))
    if (known) return { note: known.note, range, isNew: false }
    if (within.end - within.start > NOTE_LIMITS.quote) notices.show({ tone: 'info', text: CUT })
    const section = page.sections.findLast(({ start }) => start <= quote.start)?.section ?? null
    const note = await notes.make({ entry: place.entry, section }, quote)
    await notes.keep(note)
    return { note, range, isNew: true }
  }

  /** Highlights the chosen words. */
  async function highlight(): Promise<void> {
    const marked = await mark()
    if (marked === null) notices.show({ tone: 'info', text: SELECT_FIRST })
    else {
      window.getSelection()?.removeAllRanges()
      notices.announce(marked.isNew ? 'Passage surligné.' : 'Ces mots sont déjà surlignés.')
    }
  }

  /** Highlights the chosen words and opens their note; without any, opens one on the section that is read. */
  async function annotate(place: Place | null = null): Promise<void> {
    const marked = place === null ? await mark() : null
    const about = place ?? reading.place
    if (marked) write(marked.note, marked.range.getBoundingClientRect())
    else if (about === null)
      notices.show({ tone: 'info', text: 'Ouvrez une page du manuel pour y écrire une note.' })
    else write(await notes.make(about, null), headingOf(about.section).getBoundingClientRect())
  }

  /** Opens a note to be written. */
  function write(note: Note, beside: DOMRect): void {
    open.value = { note, beside }
  }

  /** Opens a note beside what was pressed. */
  function edit(note: Note): void {
    write(note, (document.activeElement ?? document.body).getBoundingClientRect())
  }

  function close(): void {
    open.value = null
  }

  /** Scrolls to the words of a note; the keyboard and screen readers go on from there. */
  function reveal({ state }: PageNote): void {
    const range = 'range' in state ? state.range : null
    const [first] = range && text.value ? text.value.rangesOf(range) : []
    if (!first) return
    window.scrollBy({ top: first.getBoundingClientRect().top - window.innerHeight / 3 })
    window.getSelection()?.collapse(first.startContainer, first.startOffset)
  }

  return { shown, open, text, wanted, listed, follow, leave, highlight, annotate, write, edit, close, reveal }
})

/** Returns whether highlighted words hold those of a quote. */
function holds(range: TextRange | null, { start, exact }: Quote): boolean {
  return range !== null && range.start <= start && range.end >= start + exact.length
}

/** Returns the section under whose heading a note is listed. */
function sectionOf(note: Note, { place }: NoteState): SectionId | null {
  return place === null ? note.section : place.section
}

function headingOf(section: SectionId | null): HTMLElement {
  const heading = section === null ? null : document.getElementById(section)
  return heading ?? document.querySelector<HTMLElement>('main h1') ?? document.body
}
