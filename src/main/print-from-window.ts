import type { BrowserWindow } from 'electron'
import type { HandlerNeeds } from './ipc/create-handlers'
import type { LiveShelf } from './services/content-store/live-shelf'
import { saveFile } from './services/save-file'
import type { Printing } from './shell/printing'

/** Returns the printing of a window; its code is loaded when a fiche is first printed. */
export function createFichePrinting(
  owner: BrowserWindow,
  shelf: LiveShelf,
  log: (error: unknown) => void
): HandlerNeeds['printing'] {
  let last: { readonly version: string; readonly printing: Promise<Printing> } | null = null

  /** What was rendered of another version is not printed again. */
  async function get(): Promise<Printing> {
    const { reading } = await shelf.current()
    if (!reading.ok) throw new Error('There is no pack to print')
    const { version, library } = reading.active
    if (last?.version !== version) last = { version, printing: load(library.manifest.publishedOn) }
    return last.printing
  }

  async function load(publishedOn: string): Promise<Printing> {
    const { createPrinting } = await import('./shell/printing')
    return createPrinting({ owner, log, saveFile, publishedOn })
  }

  return {
    previewFiche: async ({ entry }) => (await get()).preview(entry),
    saveFiche: async ({ entry }) => (await get()).save(entry),
    printFiche: async ({ entry }) => (await get()).print(entry)
  }
}
