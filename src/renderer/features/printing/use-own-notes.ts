import { computed, onMounted, ref } from 'vue'
import { ownNotesOf, type OwnNote } from '../../../shared/print/own-note'
import type { PrintJob } from '../../../shared/print/job'
import { useHandbook } from '../../stores/handbook'
import { useNotes } from '../../stores/notes'

/**
 * The reader's notes on what is about to be printed, and whether they are printed with it: never unless asked, each time.
 * @param bare the job without notes
 */
export function useOwnNotes(bare: () => PrintJob | null) {
  const handbook = useHandbook()
  const notes = useNotes()
  const wanted = ref(false)
  onMounted(() => notes.load())

  const all = computed(() =>
    notes.all.flatMap((note): OwnNote[] => {
      const place = notes.placeNow(note)
      return place === null ? [] : [{ place, quote: note.quote?.exact ?? null, words: note.words }]
    })
  )

  /** The notes on the places of the job. */
  const own = computed(() => {
    const job = bare()
    if (job === null || job.kind === 'changes') return []
    if (job.kind === 'handbook' || job.kind === 'chapter') return all.value
    const places = job.kind === 'entry' ? [job.place] : job.dossier.items
    return places.flatMap((place) => {
      const entry = handbook.byId.get(place.entry)
      return entry ? ownNotesOf(all.value, place, entry) : []
    })
  })

  const job = computed((): PrintJob | null => {
    const plain = bare()
    const isWith = wanted.value && own.value.length > 0 && plain !== null && plain.kind !== 'changes'
    return isWith ? { ...plain, ownNotes: [...own.value] } : plain
  })

  return { wanted, count: computed(() => own.value.length), job }
}
