import {
  getDocument,
  GlobalWorkerOptions,
  RenderingCancelledException,
  type PDFDocumentProxy
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'

/** Returns the opened document; throws where the bytes are no PDF. The bytes are taken over. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  return getDocument({ data: bytes, isEvalSupported: false, useWasm: false, useSystemFonts: false }).promise
}

/** A page that is being drawn. */
export interface Drawing {
  /** Resolves once the page stands, or once it was given up. */
  readonly settled: Promise<void>
  readonly giveUp: () => void
}

/** Draws a page (from 1) into a canvas, `width` pixels wide. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  width: number
): Promise<Drawing> {
  const page = await pdf.getPage(pageNumber)
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const task = page.render({ canvas, viewport })
  const settled = task.promise.catch((error: unknown) => {
    if (!(error instanceof RenderingCancelledException)) throw error
  })
  return {
    settled,
    giveUp: () => {
      task.cancel()
    }
  }
}
