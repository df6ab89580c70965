import { expect, test } from 'vitest'
import * as v from 'valibot'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import { printJobSchema } from '../../shared/print/job'
import type { ChromiumPage } from './chromium-page'
import { createLatestRendering, type LatestRendering } from './latest-rendering'

const job = v.parse(printJobSchema, {
  kind: 'entry',
  place: { entry: 'fiche-une', section: null },
  format: DEFAULT_PRINT_FORMAT
})
const REFUSED = 'Ce document ne peut pas être imprimé.'

/** Returns renderings of a page that answers what is given by the name of what it is asked. */
function renderingsOf(answers: Readonly<Record<string, unknown>>): {
  readonly renderings: LatestRendering
  readonly logged: readonly unknown[]
} {
  const logged: unknown[] = []
  const openPage = (): ChromiumPage => ({
    loaded: Promise.resolve(),
    evaluate: (expression) => Promise.resolve(answers[/paperPage\.(\w+)/.exec(expression)?.[1] ?? '']),
    printToPdf: () => Promise.reject(new Error('Nothing is to be printed')),
    close: () => undefined
  })
  const none = (): Promise<never> => Promise.reject(new Error('Nothing is to be finished'))
  const pdfWorker = {
    start: () => undefined,
    open: none,
    finish: none,
    giveUp: () => undefined,
    close: () => undefined
  }
  const options = { openPage, pdfWorker, publishedOn: '2026-11-23', onProgress: () => undefined }
  const log = (error: unknown): unknown => logged.push(error)
  return { renderings: createLatestRendering({ ...options, log }), logged }
}

test('a draft of what cannot be printed says why, and is no failure of the application', async () => {
  const { renderings, logged } = renderingsOf({
    begin: { entries: 0 },
    draw: { error: REFUSED, wide: { title: 'Une', section: null, words: 'large' } }
  })
  expect(await renderings.render(job)).toEqual({ ok: false, message: REFUSED })
  expect(await renderings.draft(job)).toEqual({ ok: false, message: REFUSED })
  expect(logged).toEqual([])
})

test('a draft is cancelled where no pages stand', async () => {
  const { renderings } = renderingsOf({})
  expect(await renderings.draft(job)).toBe('cancelled')
})
