import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { bridge } from '../bridge'

/** What is being dragged over the window: something that may be a version, or more than one thing. */
export type Dragged = 'one' | 'several'

const NOT_A_VERSION =
  'Ce fichier n’est pas une version du contenu. Déposez le dossier reçu, ou le fichier .zip qui le remplace\u202f; le fichier d’un dossier de fiches se dépose dans «\u00a0Mes dossiers\u00a0».'
const SEVERAL = 'Déposez un seul dossier, ou un seul fichier .zip.'

/**
 * Takes the file or the folder that is dropped anywhere on the window; a part of a page that takes files itself comes
 * first. Returns what is being dragged, null for nothing that concerns us.
 * @param take called with the path of what may be a version
 * @param refuse called with the reason, in French, why something else is not taken
 */
export function useDroppedContent(
  take: (path: string) => void,
  refuse: (reason: string) => void
): Readonly<Ref<Dragged | null>> {
  const dragged = ref<Dragged | null>(null)

  function onDragover(event: DragEvent): void {
    const transfer = event.dataTransfer
    dragged.value = null
    if (event.defaultPrevented || !transfer?.types.includes('Files')) return
    event.preventDefault()
    dragged.value = transfer.items.length > 1 ? 'several' : 'one'
  }

  /** Between two elements, the next is entered before the last is left. */
  let entered: EventTarget | null = null
  function onDragenter({ target }: DragEvent): void {
    entered = target
  }
  function onDragleave({ target }: DragEvent): void {
    if (target === entered) dragged.value = null
  }

  function onDrop(event: DragEvent): void {
    dragged.value = null
    const [file, ...others] = event.dataTransfer?.files ?? []
    if (event.defaultPrevented || !file) return
    event.preventDefault()
    const isFolder = event.dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory === true
    const path = bridge.pathOfDropped(file)
    if (others.length > 0) refuse(SEVERAL)
    else if (path === '' || (!isFolder && !/\.zip$/i.test(file.name))) refuse(NOT_A_VERSION)
    else take(path)
  }

  onMounted(() => {
    window.addEventListener('dragenter', onDragenter)
    window.addEventListener('dragover', onDragover)
    window.addEventListener('dragleave', onDragleave)
    window.addEventListener('drop', onDrop)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragenter', onDragenter)
    window.removeEventListener('dragover', onDragover)
    window.removeEventListener('dragleave', onDragleave)
    window.removeEventListener('drop', onDrop)
  })
  return dragged
}
