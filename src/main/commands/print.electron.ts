import path from 'node:path'
import { app } from 'electron'
import * as v from 'valibot'
import { counted, plural } from '../../shared/french/plural'
import { isHelp } from '../../shared/content/help'
import { placeSchema } from '../../shared/content/ids'
import { DEFAULT_PRINT_FORMAT, type PrintJob } from '../../shared/print/job'
import type { PrintLayout } from '../../shared/print/layouts'
import { EXIT_CODES } from './exit-codes'
import type { PrintRequest, PrintSubject } from './print-request'
import { chooseLayout } from './print-layout'
import type { Policies } from '../policies/policies'
import type { LiveVersions } from '../content/store/live-versions'
import { ensureFolder } from '../files/ensure-folder'
import { explainFileFailure, fileFailure } from '../files/file-failure'
import type { Pack } from '../content/pack/open-pack'
import { explainPackFailure } from '../content/pack/pack-failure-words'
import { readDossierFile } from '../profile/read-dossier-file'
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

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const complain = (line: string): boolean => process.stderr.write(`${line}\n`)

/** Prints from the command line, without a window to be seen; returns the exit code. */
export async function printFromCommandLine(options: PrintOptions): Promise<number> {
  const { request, live, policies, log } = options
  const { subject, output } = request
  const chosen = chooseLayout(request.layout, policies)
  if (!chosen.ok) return fail(chosen.message)
  const { layout } = chosen
  const { reading } = await live.current()
  if (!reading.ok) return fail(explainPackFailure(reading.failure).sentences.join(' '))
  const { pack } = reading.active
  const job = subject.kind === 'all' || subject.kind === 'fit' ? null : jobOf(subject, layout, pack)
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
      ? await printAll(renderer, pack.entryIds, { output, layout })
      : await printOne(renderer, job, output)
  } finally {
    renderer.close()
    pdfWorker.close()
  }
}

/** Returns the job, or in French why there is none. */
function jobOf(
  subject: Exclude<PrintSubject, { kind: 'all' | 'fit' }>,
  layout: PrintLayout,
  pack: Pack
): PrintJob | string {
  const format = { ...DEFAULT_PRINT_FORMAT, layout }
  switch (subject.kind) {
    case 'handbook':
      return { kind: 'handbook', format }
    case 'dossier': {
      const read = readDossierFile(subject.file)
      return read.ok ? { kind: 'dossier', dossier: read.dossier, format } : read.message
    }
    case 'entry': {
      const { entry, section } = subject
      if (!isHelp(entry) && !pack.entryIds.includes(entry)) {
        const nearest = pack.nearest(entry).join(', ')
        return `Le manuel n’a pas d’entrée «\u00a0${entry}\u00a0». Les plus proches\u00a0: ${nearest}.`
      }
      const place = v.safeParse(placeSchema, { entry, section })
      return place.success
        ? { kind: 'entry', place: place.output, format }
        : `«\u00a0${section}\u00a0» n’est pas l’identifiant d’une section. Écrivez\u00a0: --print-fiche=${entry}#SECTION.`
    }
  }
}

async function printOne(renderer: PrintRenderer, job: PrintJob, file: string): Promise<number> {
  const problem = await printTo(renderer, job, file)
  if (problem !== null) return fail(problem)
  say(`Document enregistré : ${file}`)
  return EXIT_CODES.done
}

async function writeFits(renderer: PrintRenderer, pack: Pack, file: string): Promise<number> {
  const report = await measureFits(pack, renderer, say)
  const problem = await saveFile(file, Buffer.from(`${JSON.stringify(report, null, 2)}\n`))
  if (problem !== null) return fail(problem)
  say(`Mesures enregistrées : ${file}`)
  return EXIT_CODES.done
}

async function printAll(
  renderer: PrintRenderer,
  entries: readonly string[],
  { output, layout }: { readonly output: string; readonly layout: PrintLayout }
): Promise<number> {
  let failures = 0
  for (const [index, entry] of entries.entries()) {
    const name = `${entry}.pdf`
    const place = v.parse(placeSchema, { entry, section: null })
    const job: PrintJob = { kind: 'entry', place, format: { ...DEFAULT_PRINT_FORMAT, layout } }
    const problem = await printTo(renderer, job, path.join(output, name))
    say(`[${index + 1}/${entries.length}] ${name}${problem === null ? '' : ' : échec'}`)
    if (problem === null) continue
    failures += 1
    complain(problem)
  }
  if (failures > 0)
    return fail(
      `${counted(failures, 'fiche')} sur ${entries.length} ${plural(failures, 'n’a pas pu être enregistrée', 'n’ont pas pu être enregistrées')}.`
    )
  say(`${counted(entries.length, 'fiche enregistrée', 'fiches enregistrées')} dans ${output}`)
  return EXIT_CODES.done
}

/** Returns null once the document is in the file, or in French why it is not. */
async function printTo(renderer: PrintRenderer, job: PrintJob, file: string): Promise<string | null> {
  const rendering = await renderer.render(job)
  return rendering.ok ? saveFile(file, rendering.pdf) : rendering.message
}

async function makeFolder(folder: string): Promise<string | null> {
  try {
    await ensureFolder(folder)
    return null
  } catch (error) {
    return `Le dossier «\u00a0${folder}\u00a0» n’a pas pu être créé\u00a0: ${explainFileFailure(fileFailure(error))}`
  }
}

function fail(message: string): number {
  complain(message)
  return EXIT_CODES.failed
}
