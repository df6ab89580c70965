import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Dossier } from '../../shared/profile/dossier'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import type { PrintFormat } from '../../shared/print/job'
import { useAdministration } from './administration'

/** Whose pages are set: a fiche, a section or a chapter; a dossier; what changed. */
type PrintedKind = 'entries' | 'dossier' | 'changes'

/** What is about to be printed besides what an address can say, and how pages were last set. */
export const usePrinting = defineStore('printing', () => {
  /** What `/imprimer-dossier` shows; set before navigating there. */
  const dossier = shallowRef<Dossier | null>(null)
  const { layout } = useAdministration().policies
  const usual: PrintFormat = { ...DEFAULT_PRINT_FORMAT, layout }
  /** One for each: large letters chosen for a fiche would surprise in the dossier of a meeting. */
  const formats = ref<Record<PrintedKind, PrintFormat>>({ entries: usual, dossier: usual, changes: usual })
  /** Prints the pages that are shown; null while none are. */
  const confirm = shallowRef<(() => unknown) | null>(null)
  /** The printer that was last sent to. */
  const printer = ref<string | null>(null)
  function change(subject: PrintedKind, changed: Partial<PrintFormat>): void {
    formats.value = { ...formats.value, [subject]: { ...formats.value[subject], ...changed } }
  }
  return { dossier, formats, change, confirm, printer }
})
