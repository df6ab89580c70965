import '../lib/trusted-types-policy'
import './page-images.css'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PrintFormat } from '../../shared/print/job'
import type { PageFit } from '../../shared/print/fit'
import { LONG_DOCUMENT } from '../../shared/print/printer'
import { openPdf } from '../lib/pdf/open-pdf'
import { measureFit } from '../lib/pdf/page-fit'

const POINTS_AN_INCH = 72
/** Dots an inch of the pictures. All of them are kept until Chromium has printed them. */
const dotsOf = (pages: number): number => (pages < LONG_DOCUMENT ? 300 : 200)
/** Of the pictures: letters have clean edges, and a page has about a megabyte. */
const QUALITY = 0.92

declare global {
  /**
   * Opens a PDF given in base64, under the title that the queue of the printer will show. Returns the number of its pages;
   * main has each of them drawn, then prints.
   */
  var openPages: (base64: string, title: string) => Promise<number>
  /** Draws the next page, and the pixels of no other one are kept. */
  var drawNextPage: () => Promise<void>
  /** Returns how a PDF given in base64, made in a format, fits its pages; main calls it. */
  var measurePages: (base64: string, format: PrintFormat) => Promise<PageFit>
}

let opened: PDFDocumentProxy | null = null
/** The same for every page: pixels of one page take 35 MB. */
const canvas = document.createElement('canvas')

globalThis.openPages = async (base64, title) => {
  document.title = title
  opened = await openPdf(bytesOf(base64))
  const { width, height } = (await opened.getPage(1)).getViewport({ scale: 1 })
  document.documentElement.classList.toggle('lying', width > height)
  return opened.numPages
}

globalThis.drawNextPage = async () => {
  if (opened === null) throw new Error('No PDF is open')
  const page = await opened.getPage(document.images.length + 1)
  const picture = new Image()
  picture.src = URL.createObjectURL(await pictureOf(page, dotsOf(opened.numPages) / POINTS_AN_INCH))
  page.cleanup()
  document.body.append(picture)
  // Neither decoded nor painted before it is printed.
  await new Promise((resolve, reject) => {
    picture.onload = resolve
    picture.onerror = () => {
      reject(new Error('A picture of a page cannot be read'))
    }
  })
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

async function pictureOf(page: PDFPageProxy, scale: number): Promise<Blob> {
  const viewport = page.getViewport({ scale })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  // Drawn for print: drawing for the screen waits for frames, and a hidden window has none.
  await page.render({ canvas, viewport, intent: 'print' }).promise
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error('A picture of a page cannot be made'))
        else resolve(blob)
      },
      'image/jpeg',
      QUALITY
    )
  })
}
