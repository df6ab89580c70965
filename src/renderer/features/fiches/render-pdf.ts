import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'
import { allowOwnWorkers } from '../../lib/own-workers'

/** Returns the opened document; throws where the bytes are no PDF. The bytes are taken over. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  allowOwnWorkers()
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  return getDocument({ data: bytes, isEvalSupported: false, useWasm: false, useSystemFonts: false }).promise
}

/** Draws a page (from 1) into a canvas that is `width` CSS pixels wide, as sharp as the screen can show. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  width: number
): Promise<void> {
  const page = await pdf.getPage(pageNumber)
  const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
}
