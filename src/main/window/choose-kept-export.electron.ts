import { dialog, type BrowserWindow } from 'electron'

/** Asks the reader for a file of bookmarks, notes and dossiers; returns its path, or null. */
export async function chooseKeptExport(owner: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
    title: 'Importer des signets, des notes et des dossiers',
    buttonLabel: 'Lire',
    properties: ['openFile'],
    filters: [{ name: 'Export du manuel', extensions: ['json'] }]
  })
  return canceled ? null : (filePaths[0] ?? null)
}
