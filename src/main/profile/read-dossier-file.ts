import { readFile, stat } from 'node:fs/promises'
import { readDossier, TOO_BIG } from '../../shared/dossier/read-dossier'
import { type Dossier, DOSSIER_LIMITS } from '../../shared/profile/dossier'
import { explainReadFailure, fileFailure, specialFile } from '../files/file-failure'

/** A dossier from a file, or in French why there is none. */
export type DossierFileReading =
  { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly message: string }

/** Reads a dossier that a colleague may have sent. Never throws. */
export async function readDossierFile(file: string): Promise<DossierFileReading> {
  const refuse = (why: string): DossierFileReading => ({
    ok: false,
    message: `Le dossier «\u00a0${file}\u00a0» n’a pas pu être lu\u00a0: ${why}`
  })
  try {
    const found = await stat(file)
    // A device may go on for ever.
    if (!found.isFile() && !found.isDirectory()) throw specialFile(file)
    if (found.size > DOSSIER_LIMITS.fileBytes) return refuse(TOO_BIG)
    const reading = readDossier(await readFile(file, 'utf8'))
    return reading.ok ? { ok: true, dossier: reading.file.dossier } : refuse(reading.reason)
  } catch (error) {
    return refuse(explainReadFailure(fileFailure(error)))
  }
}
