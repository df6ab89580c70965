import type { BrowserWindow } from 'electron'
import type { Output } from '../../../shared/ipc/contract'
import { openFicheRenderer, type Rendering } from './fiche-renderer'
import { printOnPaper } from './paper'
import { askWhereToSave } from './save-dialog'

export interface PrintingOptions {
  readonly owner: BrowserWindow
  /** Day that every PDF bears, `YYYY-MM-DD`. */
  readonly publishedOn: string
  /** Writes a file; returns null once it is on the disk, or in French why it is not. */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<string | null>
  readonly log: (error: unknown) => void
}

/** Fiches on paper: one rendering, shown, then saved or printed. */
export interface Printing {
  readonly preview: (entry: string) => Promise<Output<'previewFiche'>>
  readonly save: (entry: string) => Promise<Output<'saveFiche'>>
  readonly print: (entry: string) => Promise<Output<'printFiche'>>
}

const failed = (message: string): { outcome: 'failed'; message: string } => ({ outcome: 'failed', message })

/** Returns the printing of a window. */
export function createPrinting(options: PrintingOptions): Printing {
  const rendering = rememberLast((entry) => renderOnce(entry, options))
  return {
    preview: async (entry) => {
      const rendered = await rendering(entry)
      return rendered.ok ? { outcome: 'ready', pdf: rendered.pdf } : failed(rendered.message)
    },
    save: async (entry) => {
      const rendered = await rendering(entry)
      if (!rendered.ok) return failed(rendered.message)
      const path = await askWhereToSave(options.owner, rendered.title)
      if (path === null) return { outcome: 'cancelled' }
      const problem = await options.saveFile(path, rendered.pdf)
      return problem === null ? { outcome: 'saved', path } : failed(problem)
    },
    print: async (entry) => {
      const rendered = await rendering(entry)
      if (!rendered.ok) return failed(rendered.message)
      const sent = await printOnPaper(rendered)
      if (sent.outcome !== 'failed') return { outcome: sent.outcome }
      options.log(new Error(`Printing failed: ${sent.reason}`))
      return failed(
        'L’impression n’a pas pu être lancée. Vérifiez qu’une imprimante est installée et allumée, ou enregistrez la fiche en PDF pour l’imprimer autrement.'
      )
    }
  }
}

async function renderOnce(entry: string, { publishedOn, log }: PrintingOptions): Promise<Rendering> {
  const renderer = openFicheRenderer(publishedOn)
  try {
    return await renderer.render(entry)
  } catch (error) {
    log(error)
    return {
      ok: false,
      message: 'La fiche n’a pas pu être mise en page. Fermez le manuel, rouvrez-le, puis recommencez.'
    }
  } finally {
    renderer.close()
  }
}

/** Shown, then saved, then printed: the same bytes. Failures are tried again. */
function rememberLast(render: (entry: string) => Promise<Rendering>): (entry: string) => Promise<Rendering> {
  let last: { entry: string; rendering: Promise<Rendering> } | null = null
  return async (entry) => {
    if (last?.entry !== entry) last = { entry, rendering: render(entry) }
    const mine = last
    const rendering = await mine.rendering
    if (!rendering.ok && last === mine) last = null
    return rendering
  }
}
