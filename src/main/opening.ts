import path from 'node:path'
import type { Opening } from '../shared/ipc/opening'
import type { Opened } from './commands/opened'

const UNKNOWN_LINK = 'Ce lien ne mène à aucune page du manuel.'

/** Returns what the window is told to open; a dossier is read here, for the page reads no file by itself. Never throws. */
export async function openingOf(opened: Opened): Promise<Opening> {
  switch (opened.kind) {
    case 'place':
      return opened
    case 'content':
      return { kind: 'content', path: opened.path }
    case 'dossier':
      return openDossier(opened.path)
    case 'unknown-link':
      return { kind: 'refused', reason: UNKNOWN_LINK }
  }
}

async function openDossier(file: string): Promise<Opening> {
  const { readDossierText } = await import('./profile/read-dossier-file')
  const found = readDossierText(file)
  const name = path.basename(file)
  return found.ok
    ? { kind: 'dossier', name, text: found.text }
    : { kind: 'refused', reason: `Le dossier «\u00a0${name}\u00a0» n’a pas pu être lu\u00a0: ${found.why}` }
}
