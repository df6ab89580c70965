import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DEFAULT_SETTINGS } from '../../shared/profile/default-settings'
import type { Settings } from '../../shared/profile/settings'
import { bridge, unwrap } from '../bridge'
import { useNotices } from './notices'

/** What the reader decided once for all. Main keeps it. */
export const useSettings = defineStore('settings', () => {
  const notices = useNotices()
  const value = shallowRef<Settings>(DEFAULT_SETTINGS)
  let lastSaving: Promise<void> = Promise.resolve()

  /** Takes what main kept. */
  function take(settings: Settings): void {
    value.value = settings
  }

  /** Saves a part of the settings, after those that are being saved: none goes back to what it was before. */
  async function save(part: Partial<Settings>): Promise<void> {
    lastSaving = lastSaving.catch(() => undefined).then(() => send(part))
    await lastSaving
  }

  async function send(part: Partial<Settings>): Promise<void> {
    const answer = await unwrap(bridge.saveSettings({ ...value.value, ...part }))
    take(answer.settings)
    if (answer.problem !== null) notices.show({ tone: 'warning', text: answer.problem })
  }

  return { value, take, save }
})
