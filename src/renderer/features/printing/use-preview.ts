import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import type { PrintJob, PrintProgress } from '../../../shared/print/job'
import type { PageFit } from '../../../shared/print/fit'
import { bridge, unwrap } from '../../bridge'
import { measureFit } from './page-fit'
import { useNotices } from '../../stores/notices'
import { counted } from '../../../shared/french/plural'

/** What stands of the pages of a job. */
export interface Preview {
  readonly pdf: Readonly<Ref<PDFDocumentProxy | null>>
  readonly fit: Readonly<Ref<PageFit | null>>
  readonly failure: Readonly<Ref<string | null>>
  readonly cancelled: Readonly<Ref<boolean>>
  readonly progress: Readonly<Ref<PrintProgress | null>>
  readonly prepare: () => Promise<void>
  readonly cancel: () => void
}

/** Keeps the pages of a job in view: drawn anew whenever it changes, given up with the screen. */
export function usePreview(job: Readonly<Ref<PrintJob | null>>): Preview {
  const notices = useNotices()
  const pdf = shallowRef<PDFDocumentProxy | null>(null)
  const fit = shallowRef<PageFit | null>(null)
  const failure = ref<string | null>(null)
  const cancelled = ref(false)
  const progress = shallowRef<PrintProgress | null>(null)

  function show(opened: PDFDocumentProxy | null): void {
    void pdf.value?.destroy()
    pdf.value = opened
  }

  async function prepare(): Promise<void> {
    const wanted = job.value
    failure.value = null
    cancelled.value = false
    if (wanted === null) {
      show(null)
      return
    }
    const outdated = (): boolean => job.value !== wanted
    progress.value = { text: 'Mise en pages', share: 0 }
    try {
      const answer = await unwrap(bridge.previewJob(wanted))
      if (outdated()) return
      if (answer.outcome === 'ready') {
        const { openPdf } = await import('./open-pdf')
        const opened = await openPdf(answer.pdf)
        fit.value = await measureFit(opened, wanted.format)
        if (outdated()) return
        show(opened)
        notices.announce(`Aperçu prêt\u00a0: ${counted(opened.numPages, 'page')}.`)
      } else {
        show(null)
        cancelled.value = answer.outcome === 'cancelled'
        failure.value = answer.outcome === 'failed' ? answer.message : null
      }
    } catch (error) {
      console.warn(error)
      failure.value =
        'L’aperçu n’a pas pu être préparé. Fermez puis rouvrez l’application, et essayez de nouveau.'
    } finally {
      if (!outdated()) progress.value = null
    }
  }
  const cancel = (): void => void bridge.cancelJob()

  const unsubscribe = bridge.onJobProgressed((told) => {
    if (progress.value !== null) progress.value = told
  })
  watch(job, () => void prepare(), { immediate: true })
  onBeforeUnmount(() => {
    unsubscribe()
    cancel()
    show(null)
  })
  return { pdf, fit, failure, cancelled, progress, prepare, cancel }
}
