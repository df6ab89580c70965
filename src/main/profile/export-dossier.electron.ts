import type { BrowserWindow } from 'electron'
import type { Output } from '../../shared/ipc/contract'
import type { Dossier, DossierFile } from '../../shared/model/dossier'
import type { LiveShelf } from '../content/store/live-shelf'
import { saveFile } from '../files/save-file'
import { askWhereToSave } from '../window/save-dialog.electron'

/** Asks where to put a dossier for a colleague, and writes it with the content that it was made from. */
export async function exportDossier(
  owner: BrowserWindow,
  shelf: LiveShelf,
  dossier: Dossier
): Promise<Output<'exportDossier'>> {
  const { reading } = await shelf.current()
  if (!reading.ok) throw new Error('There is no content to make a dossier from')
  const path = await askWhereToSave(owner, dossier.name, 'dossier')
  if (path === null) return { outcome: 'cancelled' }
  const { id, version } = reading.active.library.manifest
  const file: DossierFile = { format: 1, kind: 'dossier', content: { id, version }, dossier }
  const message = await saveFile(path, Buffer.from(`${JSON.stringify(file, null, 2)}\n`))
  return message === null ? { outcome: 'saved', path } : { outcome: 'failed', message }
}
