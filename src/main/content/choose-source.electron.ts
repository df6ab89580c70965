import { dialog, type BrowserWindow } from 'electron'

/** Asks the reader for a folder or for one file that holds versions of the content; returns its path, or null. */
export async function chooseSource(owner: BrowserWindow, kind: 'folder' | 'file'): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
    title: 'Importer une version du contenu',
    message: 'Choisissez ce que vous a remis la personne qui publie le manuel.',
    buttonLabel: 'Vérifier',
    ...(kind === 'folder'
      ? { properties: ['openDirectory' as const] }
      : {
          properties: ['openFile' as const],
          filters: [{ name: 'Contenu du manuel', extensions: ['zip'] }]
        })
  })
  return canceled ? null : (filePaths[0] ?? null)
}
