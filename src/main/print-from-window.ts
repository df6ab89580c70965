import type { BrowserWindow } from 'electron'
import type { HandlerNeeds } from './ipc/create-handlers'
import type { Opening } from './services/library'
import { saveFile } from './services/save-file'
import type { Printing } from './shell/printing'

/** Returns the printing of a window; its code is loaded when a fiche is first printed. */
export function createFichePrinting(
  owner: BrowserWindow,
  library: Promise<Opening>,
  log: (error: unknown) => void
): HandlerNeeds['printing'] {
  let printing: Promise<Printing> | null = null
  const get = (): Promise<Printing> => (printing ??= load())

  async function load(): Promise<Printing> {
    const [{ createPrinting }, opened] = await Promise.all([import('./shell/printing'), library])
    if (!opened.ok) throw new Error('There is no pack to print')
    return createPrinting({ owner, log, saveFile, publishedOn: opened.library.manifest.publishedOn })
  }

  return {
    previewFiche: async ({ entry }) => (await get()).preview(entry),
    saveFiche: async ({ entry }) => (await get()).save(entry),
    printFiche: async ({ entry }) => (await get()).print(entry)
  }
}
