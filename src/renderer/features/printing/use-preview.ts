import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import type { PrintJob, PrintProgress } from '../../../shared/print/job'
import type { PageFit } from '../../../shared/print/fit'
import { explainMissing } from '../../../shared/print/missing-characters'
import { bridge, unwrap } from '../../bridge'
import { createLatestPages } from './latest-pages'
import { measureFit } from '../../lib/pdf/page-fit'
import { useNotices } from '../../stores/notices'
import { counted } from '../../../shared/french/plural'

/** The state of the pages of a job. */
export interface Preview {
  readonly pdf: Readonly<Ref<PDFDocumentProxy | null>>
  readonly fit: Readonly<Ref<PageFit | null>>
  /** In French, what no font of this machine draws on these pages; null where all is drawn. */
  readonly missing: Readonly<Ref<string | null>>
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
  const missing = ref<string | null>(null)
  const failure = ref<string | null>(null)
  const cancelled = ref(false)
  const progress = shallowRef<PrintProgress | null>(null)
  const pages = createLatestPages({
    draw: (wanted) => unwrap(bridge.previewJob(wanted)),
    // On demand: the first page needs no reader of PDFs.
    open: async (bytes) => (await import('../../lib/pdf/open-pdf')).openPdf(bytes),
    measure: measureFit
  })

  function show(opened: PDFDocumentProxy | null): void {
    void pdf.value?.destroy()
    pdf.value = opened
  }

  async function prepare(): Promise<void> {
    failure.value = null
    cancelled.value = false
    if (job.value === null) {
      pages.giveUp()
      progress.value = null
      show(null)
      return
    }
    progress.value = { text: 'Mise en pages', share: 0 }
    const prepared = await pages.prepare(job.value)
    if (prepared === null) return
    progress.value = null
    if (prepared.outcome === 'ready') {
      fit.value = prepared.fit
      missing.value = explainMissing(prepared.missing)
      show(prepared.pdf)
      const ready = `Aperçu prêt\u00a0: ${counted(prepared.pdf.numPages, 'page')}.`
      notices.announce([ready, ...(missing.value === null ? [] : [missing.value])].join(' '))
      return
    }
    show(null)
    cancelled.value = prepared.outcome === 'cancelled'
    failure.value = prepared.outcome === 'failed' ? prepared.message : null
  }
  const cancel = (): void => void bridge.cancelJob()

  const unsubscribe = bridge.onJobProgressed((told) => {
    if (progress.value !== null) progress.value = told
  })
  watch(job, () => void prepare(), { immediate: true })
  onBeforeUnmount(() => {
    unsubscribe()
    pages.giveUp()
    cancel()
    show(null)
  })
  return { pdf, fit, missing, failure, cancelled, progress, prepare, cancel }
}
