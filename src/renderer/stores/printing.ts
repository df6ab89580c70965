import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Dossier } from '../../shared/profile/dossier'
import { DEFAULT_PRINT_FORMAT, type PrintFormat } from '../../shared/print/job'
import { useAdministration } from './administration'

/** What is about to be printed besides what an address can say, and how pages were last set. */
export const usePrinting = defineStore('printing', () => {
  /** What `/imprimer-dossier` shows; set before navigating there. */
  const dossier = shallowRef<Dossier | null>(null)
  const { layout } = useAdministration().policies
  const format = ref<PrintFormat>({ ...DEFAULT_PRINT_FORMAT, layout })
  /** Prints the pages that are shown; null while none are. */
  const confirm = shallowRef<(() => unknown) | null>(null)
  /** The printer that was last sent to. */
  const printer = ref<string | null>(null)
  return { dossier, format, confirm, printer }
})
