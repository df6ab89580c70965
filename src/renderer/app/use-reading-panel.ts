import { nextTick, reactive, ref } from 'vue'

/** The panel of the reading settings, and where the focus was before it opened. */
export function useReadingPanel() {
  const open = ref(false)
  let before: HTMLElement | null = null

  function toggle(): void {
    if (open.value) {
      void close()
      return
    }
    before = document.activeElement instanceof HTMLElement ? document.activeElement : null
    open.value = true
  }

  async function close(): Promise<void> {
    open.value = false
    await nextTick()
    if (document.activeElement === document.body && before?.isConnected === true) before.focus()
  }

  return reactive({ open, toggle, close })
}
