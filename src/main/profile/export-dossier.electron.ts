import type { BrowserWindow } from 'electron'
import type { Output } from '../../shared/ipc/contract'
import type { Dossier, DossierFile } from '../../shared/profile/dossier'
import { saveFile } from '../files/save-file'
import { askWhereToSave } from '../window/save-dialog.electron'

/** Returns a dossier that does not say who takes part. */
export function withoutParticipants(dossier: Dossier): Dossier {
  return { ...dossier, cover: { ...dossier.cover, participants: '' } }
}

/**
 * Asks where to put a dossier for a colleague, and writes it.
 * @param scheme stands before the extension, so that the system knows which handbook opens the file
 * @param content the content that the dossier was made from
 */
export async function exportDossier(
  owner: BrowserWindow,
  dossier: Dossier,
  scheme: string,
  content: DossierFile['content']
): Promise<Output<'exportDossier'>> {
  const path = await askWhereToSave(owner, dossier.name, 'dossier', scheme)
  if (path === null) return { outcome: 'cancelled' }
  const file: DossierFile = { format: 1, kind: 'dossier', content, dossier }
  const message = await saveFile(path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`))
  return message === null ? { outcome: 'saved', path } : { outcome: 'failed', message }
}
