import path from 'node:path'
import { dialog, type BrowserWindow } from 'electron'

/** The folder that a dialog opens in. Since Electron 43 the system's own dialogs open in `Downloads` unless told. */
export interface LastFolder {
  readonly value: () => string | null
  readonly save: (folder: string) => void
}

/**
 * Asks the reader for a folder or for one file that holds versions of the content, where they chose the last one; returns
 * its path, or null.
 */
export async function chooseSource(
  owner: BrowserWindow,
  kind: 'folder' | 'file',
  lastFolder: LastFolder
): Promise<string | null> {
  const last = lastFolder.value()
  const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
    title: 'Importer une version du contenu',
    message: 'Choisissez ce que vous a remis la personne qui publie le manuel.',
    buttonLabel: 'Vérifier',
    // One that is gone, a key that was unplugged, leaves the choice to the system.
    ...(last === null ? {} : { defaultPath: last }),
    ...(kind === 'folder'
      ? { properties: ['openDirectory' as const] }
      : {
          properties: ['openFile' as const],
          filters: [{ name: 'Contenu du manuel', extensions: ['zip'] }]
        })
  })
  const chosen = canceled ? undefined : filePaths[0]
  if (chosen === undefined) return null
  lastFolder.save(kind === 'folder' ? chosen : path.dirname(chosen))
  return chosen
}
