import '../lib/trusted-types-policy'
import './page-images.css'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PrintFormat } from '../../shared/print/job'
import type { PageFit } from '../../shared/print/fit'
import { openPdf } from '../lib/pdf/open-pdf'
import { measureFit } from '../lib/pdf/page-fit'

/** Dots of the pictures for each point of the PDF: 300 dots an inch. */
const SCALE = 300 / 72

declare global {
  /**
   * Draws every page of a PDF given in base64, under the title that the queue of the printer will show; main
   * calls it, then prints. Returns the number of pages.
   */
  var drawPages: (base64: string, title: string) => Promise<number>
  /** Returns how a PDF given in base64, made in a format, fits its pages; main calls it. */
  var measurePages: (base64: string, format: PrintFormat) => Promise<PageFit>
}

globalThis.drawPages = async (base64, title) => {
  document.title = title
  const pdf = await openPdf(bytesOf(base64))
  for (let number = 1; number <= pdf.numPages; number += 1) {
    document.body.append(await picture(await pdf.getPage(number)))
  }
  return pdf.numPages
}

globalThis.measurePages = async (base64, format) => {
  const pdf = await openPdf(bytesOf(base64))
  const fit = await measureFit(pdf, format)
  await pdf.destroy()
  return fit
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

async function picture(page: PDFPageProxy): Promise<HTMLCanvasElement> {
  const viewport = page.getViewport({ scale: SCALE })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  // Drawn for print: drawing for the screen waits for frames, and a hidden window has none.
  await page.render({ canvas, viewport, intent: 'print' }).promise
  return canvas
}
