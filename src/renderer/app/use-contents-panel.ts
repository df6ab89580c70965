import { computed, nextTick, reactive, ref } from 'vue'
import { useReading } from '../stores/reading'
import { useNarrow } from './use-narrow'

/** Whether the contents are shown: beside the text, as the reader left them, or over it in a narrow window. */
export function useContentsPanel() {
  const reading = useReading()
  const narrow = useNarrow()
  const openOverText = ref(false)
  const shown = computed(() => (narrow.value ? openOverText.value : !reading.contentsFolded))

  function toggle(): void {
    if (narrow.value) openOverText.value = !openOverText.value
    else reading.setFolded(!reading.contentsFolded)
  }

  function close(): void {
    openOverText.value = false
  }

  /** Shows the contents and moves the focus to their first link. */
  async function focusFirstLink(): Promise<void> {
    if (!shown.value) toggle()
    await nextTick()
    document.querySelector<HTMLElement>('nav[aria-labelledby="contents-title"] a')?.focus()
  }

  return reactive({ narrow, shown, toggle, close, focusFirstLink })
}
