import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/profile/settings'
import { bridge, unwrap } from '../bridge'
import { useNotices } from './notices'

/** What the reader decided once for all. Main keeps it. */
export const useSettings = defineStore('settings', () => {
  const notices = useNotices()
  const value = shallowRef<Settings>(DEFAULT_SETTINGS)

  function take(settings: Settings): void {
    value.value = settings
  }

  async function load(): Promise<void> {
    take(await unwrap(bridge.readSettings()))
  }

  async function save(part: Partial<Settings>): Promise<void> {
    const answer = await unwrap(bridge.saveSettings({ ...value.value, ...part }))
    value.value = answer.settings
    if (answer.problem !== null) notices.show({ tone: 'warning', text: answer.problem })
  }

  return { value, take, load, save }
})
