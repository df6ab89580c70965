import * as v from 'valibot'
import type { PrintJob } from '../../shared/print/job'
import {
  drawnSchema,
  settledSchema,
  type Beginning,
  type Drawn,
  type PrintedPage,
  type Settled
} from '../../shared/print/page-contract'
import type { Margins } from '../../shared/print/paper-size'
import type { ChromiumPage } from './chromium-page'
import { pdfOptions } from './pdf-options'
import { withTimeLimit } from './time-limit'

/** The hidden window in which pages for paper are drawn, one job after the other. */
export interface PrintWindow {
  readonly begin: (job: PrintJob) => Promise<{ entries: number } | { error: string }>
  readonly read: () => Promise<number>
  readonly draw: () => Promise<Drawn>
  readonly settle: (pages: number, beginnings: readonly Beginning[]) => Promise<Settled>
  /** Returns what stands in the window as a PDF of Chromium. */
  readonly print: (margins: Margins, tagged: boolean) => Promise<Uint8Array>
  /** Rejects whatever is under way, at once; the page itself goes when it prints no more. */
  readonly close: () => void
}

/** A page that is not drawn by then never will be: the whole handbook takes seconds. */
const LIMIT_MS = 120_000

const beganSchema = v.union([v.object({ entries: v.number() }), v.object({ error: v.string() })])

/** Returns a window in which a page is loading or loaded. */
export function createPrintWindow(page: ChromiumPage): PrintWindow {
  // Whoever asks first is told; until then nobody is there to hear.
  page.loaded.catch(() => undefined)
  // A page that is destroyed in the middle of an answer never gives it.
  let end: (reason: Error) => void = () => undefined
  const closed = new Promise<never>((_resolve, reject) => {
    end = reject
  })
  closed.catch(() => undefined)
  let printing: Promise<unknown> = Promise.resolve()
  const orClosed = <T>(answer: Promise<T>): Promise<T> => Promise.race([closed, answer])

  async function ask<M extends keyof PrintedPage>(
    method: M,
    ...parameters: Parameters<PrintedPage[M]>
  ): Promise<unknown> {
    await orClosed(page.loaded)
    const list = parameters.map((parameter) => JSON.stringify(parameter)).join(', ')
    const answer = page.evaluate(`globalThis.printedPage.${method}(${list})`)
    return orClosed(withTimeLimit(answer, LIMIT_MS))
  }
  return {
    begin: async (job) => v.parse(beganSchema, await ask('begin', job)),
    read: async () => v.parse(v.number(), await ask('read')),
    draw: async () => v.parse(drawnSchema, await ask('draw')),
    settle: async (pages, beginnings) => v.parse(settledSchema, await ask('settle', pages, beginnings)),
    print: async (margins, tagged) => {
      // Nothing begins to print in a window that is about to go.
      await orClosed(page.loaded)
      const pdf = page.printToPdf(pdfOptions(margins, tagged))
      printing = pdf.catch(() => undefined)
      return orClosed(withTimeLimit(pdf, LIMIT_MS))
    },
    close: () => {
      end(new Error('The window was closed'))
      // A window that goes while it prints fails its printing, and Electron then refuses every printing of every
      // window, until the application ends (electron/electron#30753, #51145).
      void printing.then(() => {
        page.close()
      })
    }
  }
}
