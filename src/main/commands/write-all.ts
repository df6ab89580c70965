import path from 'node:path'
import { counted, plural } from '../../shared/french/plural'
import { ensureFolder } from '../files/ensure-folder'
import { explainFileFailure, fileFailure } from '../files/file-failure'
import { EXIT_CODES } from './exit-codes'
import { complain, writeLine } from './report-outcome'

/**
 * Writes a file for each entry into a folder, tells how far it is, and returns the exit code.
 * @param write returns null once the file is on the disk, or in French why it is not
 */
export async function writeAll(
  entries: readonly string[],
  folder: string,
  extension: string,
  write: (entry: string, file: string) => Promise<string | null>
): Promise<number> {
  let failures = 0
  for (const [index, entry] of entries.entries()) {
    const name = `${entry}.${extension}`
    const problem = await write(entry, path.join(folder, name))
    writeLine(`[${index + 1}/${entries.length}] ${name}${problem === null ? '' : ' : échec'}`)
    if (problem === null) continue
    failures += 1
    complain(problem)
  }
  if (failures > 0) {
    complain(
      `${counted(failures, 'fiche')} sur ${entries.length} ${plural(failures, 'n’a pas pu être enregistrée', 'n’ont pas pu être enregistrées')}.`
    )
    return EXIT_CODES.failed
  }
  writeLine(`${counted(entries.length, 'fiche enregistrée', 'fiches enregistrées')} dans ${folder}`)
  return EXIT_CODES.done
}

/** Returns null where the folder is there, made if need be, or in French why it is not. */
export async function makeFolder(folder: string): Promise<string | null> {
  try {
    await ensureFolder(folder)
    return null
  } catch (error) {
    return `Le dossier «\u00a0${folder}\u00a0» n’a pas pu être créé\u00a0: ${explainFileFailure(fileFailure(error))}`
  }
}
