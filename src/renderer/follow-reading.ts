import { watch } from 'vue'
import { isUsualReading } from '../shared/profile/default-settings'
import { useSettings } from './stores/settings'

/**
 * Sets the text as the reader chose, now and after each change; what that takes is loaded with the first choice. Resolves once the
 * window can be drawn in that way.
 */
export async function followReading(): Promise<void> {
  const settings = useSettings()
  let isAdjusted = false
  async function show(): Promise<void> {
    if (!isAdjusted && isUsualReading(settings.value)) return
    isAdjusted = true
    const { setReadingLook } = await import('./reading-look')
    await setReadingLook(settings.value)
  }
  watch(
    () => settings.value,
    () => void show()
  )
  await show()
}
