import { app } from 'electron'
import * as v from 'valibot'
import { placeSchema } from '../../shared/content/ids'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import type { Pack } from '../content/pack/open-pack'
import { openHiddenPage } from '../printing/hidden-page.electron'
import { createPdfWorker } from '../printing/pdf/worker-client'
import { openPrintRenderer } from '../printing/renderer'

/** Prints an entry to memory; returns in French why it could not be, or null. */
export async function printTrial(
  { manifest }: Pack,
  entry: string,
  workerScript: string,
  log: (error: unknown) => void
): Promise<string | null> {
  await app.whenReady()
  const pdfWorker = createPdfWorker(workerScript)
  const { publishedOn } = manifest
  const renderer = openPrintRenderer({ openPage: openHiddenPage, pdfWorker, publishedOn, log })
  try {
    const place = v.parse(placeSchema, { entry, section: null })
    const rendering = await renderer.render({ kind: 'entry', place, format: DEFAULT_PRINT_FORMAT })
    return rendering.ok ? null : rendering.message
  } catch (error) {
    log(error)
    return 'La mise en pages s’est interrompue.'
  } finally {
    renderer.close()
    pdfWorker.close()
  }
}
