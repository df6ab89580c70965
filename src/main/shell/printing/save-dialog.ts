import path from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { pdfFileName } from './file-name'

/** Asks where to save a document; returns the path, or null where the reader gave up. */
export async function askWhereToSave(owner: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    title: 'Enregistrer en PDF',
    buttonLabel: 'Enregistrer',
    defaultPath: path.join(app.getPath('documents'), pdfFileName(title)),
    filters: [{ name: 'Document PDF', extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory']
  })
  return canceled || filePath === '' ? null : filePath
}
