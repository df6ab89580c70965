import { onBeforeUnmount, ref, shallowRef, type Ref } from 'vue'
import type { Output } from '../../../shared/ipc/contract'
import type { PrintJob, PrintProgress } from '../../../shared/print/job'
import type { Destination, Printer } from '../../../shared/print/printer'
import { bridge, unwrap } from '../../bridge'
import { useAdministration } from '../../stores/administration'
import { useNotices } from '../../stores/notices'

/** A document on the disk. */
export interface SavedFile {
  readonly kind: 'PDF' | 'EPUB'
  readonly path: string
}

/** What is on its way from the preview to a file or to paper. */
export interface Sending {
  readonly busy: Readonly<Ref<boolean>>
  /** How far the pages are for the dialog of the system; null where nothing is to wait for. */
  readonly progress: Readonly<Ref<PrintProgress | null>>
  /** The printers among which the reader is choosing; null while no choice is open. */
  readonly printers: Readonly<Ref<readonly Printer[] | null>>
  /** The file that was saved last; null until one is. */
  readonly saved: Readonly<Ref<SavedFile | null>>
  readonly save: () => Promise<void>
  /** Saves for e-readers what is no comparison of versions. */
  readonly saveBook: () => Promise<void>
  /** Opens the choice of a printer, or the dialog of the system where that alone prints. */
  readonly print: () => Promise<void>
  /** Ends the choice: sends the pages, or nothing for null. */
  readonly choose: (destination: Destination | null) => Promise<void>
}

/** @param job what the preview shows; null until it stands */
export function useSending(job: () => PrintJob | null): Sending {
  const administration = useAdministration()
  const notices = useNotices()
  const busy = ref(false)
  const progress = shallowRef<PrintProgress | null>(null)
  const saved = shallowRef<SavedFile | null>(null)
  const printers = shallowRef<readonly Printer[] | null>(null)

  async function whileBusy<T>(act: () => Promise<T>): Promise<T> {
    busy.value = true
    return act().finally(() => (busy.value = false))
  }

  async function save(): Promise<void> {
    const wanted = job()
    if (wanted === null || busy.value) return
    tell('PDF', await whileBusy(() => unwrap(bridge.saveJob(wanted))))
  }

  async function saveBook(): Promise<void> {
    const wanted = job()
    if (wanted === null || wanted.kind === 'changes' || busy.value) return
    tell('EPUB', await whileBusy(() => unwrap(bridge.saveEpub(wanted))))
  }

  function tell(kind: SavedFile['kind'], answer: Output<'saveJob'>): void {
    if (answer.outcome === 'saved') saved.value = { kind, path: answer.path }
    if (answer.outcome === 'failed') notices.show({ tone: 'warning', text: answer.message })
  }

  async function print(): Promise<void> {
    if (job() === null || busy.value || printers.value || !administration.policies.printing) return
    const found = await whileBusy(() => unwrap(bridge.listPrinters()))
    if (found.length === 0) await choose({ kind: 'dialog' })
    else printers.value = found
  }

  async function choose(destination: Destination | null): Promise<void> {
    printers.value = null
    const wanted = job()
    if (destination === null || wanted === null || busy.value) return
    const unsubscribe = bridge.onJobProgressed((told) => (progress.value = told))
    const answer = await whileBusy(() => unwrap(bridge.printJob({ job: wanted, destination }))).finally(
      () => {
        unsubscribe()
        progress.value = null
      }
    )
    if (answer.outcome === 'printed')
      notices.show({ tone: 'info', text: 'Le document a été envoyé à l’imprimante.' })
    if (answer.outcome === 'failed') notices.show({ tone: 'warning', text: answer.message })
  }
  onBeforeUnmount(() => (printers.value = null))
  return { busy, progress, printers, saved, save, saveBook, print, choose }
}
