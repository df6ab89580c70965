import { onBeforeUnmount, onMounted } from 'vue'
import { bridge } from '../bridge'

/** Calls back with the path of a file or a folder that is dropped anywhere on the window. */
export function useDroppedContent(take: (path: string) => void): void {
  function onDragover(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  function onDrop(event: DragEvent): void {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    const path = bridge.pathOfDropped(file)
    if (path !== '') take(path)
  }
  onMounted(() => {
    window.addEventListener('dragover', onDragover)
    window.addEventListener('drop', onDrop)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', onDragover)
    window.removeEventListener('drop', onDrop)
  })
}
