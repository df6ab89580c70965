import path from 'node:path'
import { app } from 'electron'

/** Paths of the parts of the built application. */
export interface Parts {
  /** Folder of the built pages. */
  readonly pages: string
  /** Folder of the content that the application carries. */
  readonly pack: string
  readonly preload: string
  /** Root metadata of the publishers that the application trusts from the start; the rest of it may stand beside. */
  readonly trustedRoot: string
  /** The script that works on PDFs. */
  readonly pdfWorker: string
}

/** Returns where the parts of the built application are, packaged or not. */
export function findParts(): Parts {
  const out = path.join(app.getAppPath(), 'out')
  return {
    pages: path.join(out, 'renderer'),
    pack: path.join(out, 'pack'),
    preload: path.join(out, 'preload', 'index.cjs'),
    trustedRoot: path.join(out, 'trust', 'root.json'),
    pdfWorker: path.join(out, 'main', 'pdf-worker.cjs')
  }
}
