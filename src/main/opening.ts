import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Opening } from '../shared/ipc/opening'
import { DOSSIER_LIMITS } from '../shared/profile/dossier'
import { TOO_BIG } from '../shared/dossier/read-dossier'
import type { Opened } from './commands/opened'
import { explainReadFailure, fileFailure, specialFile } from './files/file-failure'

const UNKNOWN_LINK = 'Ce lien ne mène à aucune page du manuel.'

/** Returns what the window is told to open; a dossier is read here, for the page reads no file by itself. Never throws. */
export async function openingOf(opened: Opened): Promise<Opening> {
  switch (opened.kind) {
    case 'place':
      return opened
    case 'content':
      return { kind: 'content', path: opened.path }
    case 'dossier':
      return readDossierText(opened.path)
    case 'unknown-link':
      return { kind: 'refused', reason: UNKNOWN_LINK }
  }
}

async function readDossierText(file: string): Promise<Opening> {
  const name = path.basename(file)
  const refuse = (why: string): Opening => ({
    kind: 'refused',
    reason: `Le dossier «\u00a0${name}\u00a0» n’a pas pu être lu\u00a0: ${why}`
  })
  try {
    const found = await stat(file)
    // A device may go on for ever.
    if (!found.isFile() && !found.isDirectory()) throw specialFile(file)
    if (found.size > DOSSIER_LIMITS.fileBytes) return refuse(TOO_BIG)
    return { kind: 'dossier', name, text: await readFile(file, 'utf8') }
  } catch (error) {
    return refuse(explainReadFailure(fileFailure(error)))
  }
}
