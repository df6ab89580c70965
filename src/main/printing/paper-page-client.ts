import * as v from 'valibot'
import type { PrintFormat, PrintJob } from '../../shared/print/job'
import {
  drawnSchema,
  settledSchema,
  type Beginning,
  type Drawn,
  type PaperPage,
  type Settled
} from '../../shared/print/page-contract'
import type { ChromiumPage } from './chromium-page'
import { pdfOptions } from './pdf-options'
import { withTimeLimit } from './time-limit'

/** The typed way to ask `print.html`, in a hidden window, what `page-contract.ts` lists. */
export interface PaperPageClient {
  readonly begin: (job: PrintJob) => Promise<{ entries: number } | { error: string }>
  readonly read: () => Promise<number>
  readonly draw: () => Promise<Drawn>
  readonly settle: (pages: number, beginnings: readonly Beginning[]) => Promise<Settled>
  /** Returns what is drawn as a PDF of Chromium. */
  readonly print: (format: PrintFormat, tagged: boolean) => Promise<Uint8Array>
  /** Rejects what is under way, at once; the window closes once it prints no more. */
  readonly close: () => void
}

/** The whole handbook takes seconds, minutes on a slow machine; a page that is lost is told at once (`lost-page.ts`). */
const LIMIT_MS = 1_200_000

const beganSchema = v.union([v.object({ entries: v.number() }), v.object({ error: v.string() })])

/** @param page loading or loaded */
export function createPaperPageClient(page: ChromiumPage): PaperPageClient {
  // Keeps a failure to load until a method awaits it: else it would count as an unhandled rejection.
  page.loaded.catch(() => undefined)
  // The answer of a page that is destroyed meanwhile would never come.
  let end: (reason: Error) => void = () => undefined
  const closed = new Promise<never>((_resolve, reject) => {
    end = reject
  })
  closed.catch(() => undefined)
  let printing: Promise<unknown> = Promise.resolve()
  const orClosed = <T>(answer: Promise<T>): Promise<T> => Promise.race([closed, answer])

  async function ask<M extends keyof PaperPage>(
    method: M,
    ...parameters: Parameters<PaperPage[M]>
  ): Promise<unknown> {
    await orClosed(page.loaded)
    const list = parameters.map((parameter) => JSON.stringify(parameter)).join(', ')
    const answer = page.evaluate(`globalThis.paperPage.${method}(${list})`)
    return orClosed(withTimeLimit(answer, LIMIT_MS))
  }
  return {
    begin: async (job) => v.parse(beganSchema, await ask('begin', job)),
    read: async () => v.parse(v.number(), await ask('read')),
    draw: async () => v.parse(drawnSchema, await ask('draw')),
    settle: async (pages, beginnings) => v.parse(settledSchema, await ask('settle', pages, beginnings)),
    print: async (format, tagged) => {
      // No printing starts once the window is closing.
      await orClosed(page.loaded)
      const pdf = page.printToPdf(pdfOptions(format, tagged))
      printing = pdf.catch(() => undefined)
      return orClosed(withTimeLimit(pdf, LIMIT_MS))
    },
    close: () => {
      end(new Error('The window was closed'))
      // Where a window is destroyed while it prints, Electron refuses every later printing of every window until the
      // application ends (electron/electron#30753, #51145).
      void printing.then(() => {
        page.close()
      })
    }
  }
}
