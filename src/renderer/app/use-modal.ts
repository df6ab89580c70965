import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

/** Returns the modal dialog that is open, the last one of the document; null while there is none. */
export function useModal(): Readonly<ShallowRef<HTMLDialogElement | null>> {
  const modal = shallowRef<HTMLDialogElement | null>(null)
  const look = (): void => {
    modal.value = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')].at(-1) ?? null
  }
  // Dialogs have no `toggle` event before Chromium 133.
  const observer = new MutationObserver(look)
  onMounted(() => {
    look()
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] })
  })
  onBeforeUnmount(() => {
    observer.disconnect()
  })
  return modal
}
