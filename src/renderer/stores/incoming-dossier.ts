import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** The file of a dossier that the system asked to open, until the page of dossiers has taken it. */
export const useIncomingDossier = defineStore('incoming-dossier', () => {
  const file = shallowRef<File | null>(null)

  function bring(incoming: File): void {
    file.value = incoming
  }

  function take(): File | null {
    const incoming = file.value
    file.value = null
    return incoming
  }

  return { file, bring, take }
})
