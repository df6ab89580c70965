import type { PdfOptions } from './pdf-options'

/**
 * `print.html` open in a Chromium: in Electron's hidden window, or in a Chromium of its own, so that a test prints with
 * the code of the product on a version that Electron here does not carry.
 */
export interface ChromiumPage {
  /** Resolves when the page is loaded. */
  readonly loaded: Promise<unknown>
  /** Returns what an expression of JavaScript gives in the page, once it is settled. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Returns A4 pages with their backgrounds, as Chromium writes them. */
  readonly printToPdf: (options: PdfOptions) => Promise<Uint8Array>
  readonly close: () => void
}
