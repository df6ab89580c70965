import path from 'node:path'
import { app } from 'electron'
import { ALL_ENTRIES, EXIT_CODES } from './services/command-line'
import { ensureFolder } from './services/ensure-folder'
import { explainFileFailure, fileFailure } from './services/file-failure'
import type { LiveShelf } from './services/content-store/live-shelf'
import type { Library } from './services/library'
import { explainPackFailure } from './services/pack-failure-words'
import { saveFile } from './services/save-file'
import { openFicheRenderer, type FicheRenderer } from './shell/printing/fiche-renderer'

export interface PrintOptions {
  /** Id of an entry, or `all`. */
  readonly entry: string
  /** A file, or for `all` a folder. */
  readonly output: string
  readonly shelf: LiveShelf
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`)
const complain = (line: string): boolean => process.stderr.write(`${line}\n`)

/** Prints from the command line, without a window to be seen; returns the exit code. */
export async function printFiches({ entry, output, shelf }: PrintOptions): Promise<number> {
  const { reading } = await shelf.current()
  if (!reading.ok) return fail(explainPackFailure(reading.failure).sentences.join(' '))
  const { library } = reading.active
  const all = entry === ALL_ENTRIES
  if (!all && !library.entryIds.includes(entry)) return fail(unknownEntry(entry, library))
  const folder = all ? await makeFolder(output) : null
  if (folder !== null) return fail(folder)

  await app.whenReady()
  const renderer = openFicheRenderer(library.manifest.publishedOn)
  try {
    return all ? await printAll(renderer, library.entryIds, output) : await printOne(renderer, entry, output)
  } finally {
    renderer.close()
  }
}

async function printOne(renderer: FicheRenderer, entry: string, file: string): Promise<number> {
  const problem = await printTo(renderer, entry, file)
  if (problem !== null) return fail(problem)
  say(`Fiche enregistrée : ${file}`)
  return EXIT_CODES.done
}

async function printAll(
  renderer: FicheRenderer,
  entries: readonly string[],
  folder: string
): Promise<number> {
  let failures = 0
  for (const [index, entry] of entries.entries()) {
    const name = `${entry}.pdf`
    const problem = await printTo(renderer, entry, path.join(folder, name))
    say(`[${index + 1}/${entries.length}] ${name}${problem === null ? '' : ' : échec'}`)
    if (problem === null) continue
    failures += 1
    complain(problem)
  }
  if (failures > 0) return fail(`${failures} fiches sur ${entries.length} n’ont pas pu être enregistrées.`)
  say(`${entries.length} fiches enregistrées dans ${folder}`)
  return EXIT_CODES.done
}

/** Returns null once the fiche is in the file, or in French why it is not. */
async function printTo(renderer: FicheRenderer, entry: string, file: string): Promise<string | null> {
  const rendering = await renderer.render(entry)
  return rendering.ok ? saveFile(file, rendering.pdf) : rendering.message
}

async function makeFolder(folder: string): Promise<string | null> {
  try {
    await ensureFolder(folder)
    return null
  } catch (error) {
    return `Le dossier « ${folder} » n’a pas pu être créé : ${explainFileFailure(fileFailure(error))}`
  }
}

function unknownEntry(entry: string, library: Library): string {
  return `Le manuel n’a pas d’entrée « ${entry} ». Les plus proches : ${library.nearest(entry).join(', ')}.`
}

function fail(message: string): number {
  complain(message)
  return EXIT_CODES.failed
}
