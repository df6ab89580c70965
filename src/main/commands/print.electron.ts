import { app } from 'electron'
import * as v from 'valibot'
import { placeSchema } from '../../shared/content/ids'
import { DEFAULT_PRINT_FORMAT } from '../../shared/print/default-format'
import type { PrintFormat, PrintJob } from '../../shared/print/job'
import { explainMissing } from '../../shared/print/missing-characters'
import { EXIT_CODES } from './exit-codes'
import { jobOf } from './print-job'
import type { PrintRequest } from './print-request'
import { chooseLayout } from './print-layout'
import { complain, writeLine } from './report-outcome'
import { makeFolder, writeAll } from './write-all'
import type { Policies } from '../policies/policies'
import type { LiveVersions } from '../content/store/live-versions'
import type { Pack } from '../content/pack/open-pack'
import { explainPackFailure } from '../content/pack/pack-failure-words'
import { findSavingProblem, saveFile } from '../files/save-file'
import { measureFits } from '../printing/measure-fits.electron'
import { createPdfWorker } from '../printing/pdf/worker-client'
import { openHiddenPage } from '../printing/hidden-page.electron'
import { openPrintRenderer, type PrintRenderer } from '../printing/renderer'

export interface PrintOptions {
  readonly request: PrintRequest
  readonly live: LiveVersions
  readonly policies: Policies
  /** Path of the script that works on PDFs. */
  readonly workerScript: string
  readonly log: (error: unknown) => void
}

/** Prints from the command line, without a window to be seen; returns the exit code. */
export async function printFromCommandLine(options: PrintOptions): Promise<number> {
  const { request, live, policies, log } = options
  const { subject, output } = request
  const chosen = chooseLayout(request.layout, policies)
  if (!chosen.ok) return fail(chosen.message)
  const format = { ...DEFAULT_PRINT_FORMAT, layout: chosen.layout, sheets: request.sheets }
  const { reading } = await live.current()
  if (!reading.ok) return fail(explainPackFailure(reading.failure).sentences.join(' '))
  const { pack } = reading.active
  const job = subject.kind === 'all' || subject.kind === 'fit' ? null : jobOf(subject, format, pack)
  if (typeof job === 'string') return fail(job)
  const problem = await (subject.kind === 'all' ? makeFolder : findSavingProblem)(output)
  if (problem !== null) return fail(problem)

  await app.whenReady()
  const { publishedOn } = pack.manifest
  const pdfWorker = createPdfWorker(options.workerScript)
  const renderer = openPrintRenderer({ openPage: openHiddenPage, pdfWorker, publishedOn, log })
  try {
    if (subject.kind === 'fit') return await writeFits(renderer, pack, output)
    return job === null
      ? await printAll(renderer, pack.entryIds, { output, format })
      : await printOne(renderer, job, output)
  } finally {
    renderer.close()
    pdfWorker.close()
  }
}

async function printOne(renderer: PrintRenderer, job: PrintJob, file: string): Promise<number> {
  const problem = await printTo(renderer, job, file)
  if (problem !== null) return fail(problem)
  writeLine(`Document enregistré : ${file}`)
  return EXIT_CODES.done
}

async function writeFits(renderer: PrintRenderer, pack: Pack, file: string): Promise<number> {
  const report = await measureFits(pack, renderer, writeLine)
  const problem = await saveFile(file, Buffer.from(`${JSON.stringify(report, null, 2)}\n`))
  if (problem !== null) return fail(problem)
  writeLine(`Mesures enregistrées : ${file}`)
  return EXIT_CODES.done
}

function printAll(
  renderer: PrintRenderer,
  entries: readonly string[],
  { output, format }: { readonly output: string; readonly format: PrintFormat }
): Promise<number> {
  return writeAll(entries, output, 'pdf', (entry, file) => {
    const place = v.parse(placeSchema, { entry, section: null })
    return printTo(renderer, { kind: 'entry', place, format }, file)
  })
}

/** Returns null once the document is in the file, or in French why it is not. */
async function printTo(renderer: PrintRenderer, job: PrintJob, file: string): Promise<string | null> {
  const rendering = await renderer.render(job)
  if (!rendering.ok) return rendering.message
  const missing = explainMissing(rendering.missing)
  if (missing !== null) complain(missing)
  return saveFile(file, rendering.pdf)
}

function fail(message: string): number {
  complain(message)
  return EXIT_CODES.failed
}
