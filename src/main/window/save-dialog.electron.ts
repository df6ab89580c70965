import path from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { fileNameOf } from './file-name'

/** Kinds of documents that leave the application. */
const KINDS = {
  pdf: { title: 'Enregistrer en PDF', name: 'Document PDF', extension: 'pdf' },
  epub: { title: 'Enregistrer en EPUB', name: 'Livre EPUB', extension: 'epub' },
  odt: { title: 'Enregistrer le modèle', name: 'Texte OpenDocument', extension: 'odt' },
  txt: { title: 'Enregistrer le modèle', name: 'Texte brut', extension: 'txt' },
  report: { title: 'Enregistrer le rapport', name: 'Texte brut', extension: 'txt' },
  aside: { title: 'Enregistrer une copie', name: 'Fichier mis de côté', extension: 'json' },
  kept: { title: 'Exporter ce que vous gardez', name: 'Export du manuel', extension: 'json' },
  dossier: { title: 'Enregistrer le dossier', name: 'Dossier du manuel', extension: 'json' }
} as const

/**
 * Asks where to save a document of this title; returns the path, or null where the reader gave up.
 * @param scheme stands before the extension, so that the system knows which handbook opens the file
 */
export async function askWhereToSave(
  owner: BrowserWindow,
  title: string,
  kind: keyof typeof KINDS,
  scheme?: string
): Promise<string | null> {
  const { title: question, name, extension } = KINDS[kind]
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    title: question,
    buttonLabel: 'Enregistrer',
    defaultPath: path.join(
      documentsFolder(),
      fileNameOf(title, scheme === undefined ? extension : `${scheme}.${extension}`)
    ),
    filters: [{ name, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory']
  })
  return canceled || filePath === '' ? null : filePath
}

/** Returns where a person's documents are; empty, the dialog's own place, where they have no home: Electron then throws. */
function documentsFolder(): string {
  try {
    return app.getPath('documents')
  } catch {
    return ''
  }
}
