import { existsSync } from 'node:fs'
import path from 'node:path'

/** What is asked of the system: `shell` of Electron. */
interface System {
  /** Returns an empty string, or why the file was not opened. */
  readonly openPath: (path: string) => Promise<string>
  readonly showItemInFolder: (path: string) => void
}

/** The document that was saved last from a window: the one file that it may hand to the system. */
export interface SavedDocument {
  readonly remember: (path: string) => void
  /** Opens it or shows it in its folder; returns in French why it could not be, or null. */
  readonly open: (what: 'document' | 'folder') => Promise<string | null>
}

/** Files that a program reads; any other could be one that the system runs. */
const OPENED = ['.pdf', '.epub']

const GONE = 'Ce fichier n’est plus là où il a été enregistré. Enregistrez-le de nouveau.'
const NOT_OPENED =
  'Le système n’a pas pu ouvrir ce fichier\u00a0: aucun programme n’est peut-être prévu pour lui. Affichez-le dans le dossier.'

export function createSavedDocument({ openPath, showItemInFolder }: System): SavedDocument {
  let saved: string | null = null
  return {
    remember: (file) => {
      saved = file
    },
    open: async (what) => {
      if (saved === null || !existsSync(saved)) return GONE
      if (what === 'folder') {
        showItemInFolder(saved)
        return null
      }
      if (!OPENED.includes(path.extname(saved).toLowerCase())) return NOT_OPENED
      return (await openPath(saved)) === '' ? null : NOT_OPENED
    }
  }
}
