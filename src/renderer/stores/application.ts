import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What runs: told once at the start, never changing. */
export const useApplication = defineStore('application', () => {
  const version = ref('')
  const electron = ref('')

  function take(facts: { readonly version: string; readonly electron: string }): void {
    version.value = facts.version
    electron.value = facts.electron
  }

  return { version, electron, take }
})
