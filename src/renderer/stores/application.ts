import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Output } from '../../shared/ipc/contract'

/** What runs: told once at the start, never changing. */
export const useApplication = defineStore('application', () => {
  const version = ref('')
  const electron = ref('')
  /** Not meant for readers: on an Electron that is not the current one, for example. */
  const trial = ref(false)
  /** Scheme of links to pages of this handbook, which the system opens with it. */
  const linkScheme = ref('')

  function take(facts: Output<'readStart'>['application']): void {
    version.value = facts.version
    electron.value = facts.electron
    trial.value = facts.trial
    linkScheme.value = facts.linkScheme
  }

  return { version, electron, trial, linkScheme, take }
})
