import path from 'node:path'
import { app } from 'electron'

/** Where the parts of the built application are. */
export interface Places {
  /** Built pages. */
  readonly pages: string
  /** The content that the application carries. */
  readonly pack: string
  readonly preload: string
  /** Root metadata of the publishers that the application trusts from the start; the rest of it may stand beside. */
  readonly trustedRoot: string
  /** The script that works on PDFs. */
  readonly pdfWorker: string
}

/** Returns where the parts of the built application are, packaged or not. */
export function findPlaces(): Places {
  const out = path.join(app.getAppPath(), 'out')
  return {
    pages: path.join(out, 'renderer'),
    pack: path.join(out, 'pack'),
    preload: path.join(out, 'preload', 'index.cjs'),
    trustedRoot: path.join(out, 'trust', 'root.json'),
    pdfWorker: path.join(out, 'main', 'pdf-worker.cjs')
  }
}
