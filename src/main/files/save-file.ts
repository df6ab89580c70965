import { access, constants, stat } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from './durable-write'
import { explainFileFailure, fileFailure, folderInPlace, specialFile } from './file-failure'

/** Mode of a new file, before the umask: readable as any other document. A file that is replaced keeps its own mode. */
const SHARED_MODE = 0o666
const PERMISSIONS = 0o777

/** Writes a document where a person asked; returns null once it is on the disk, or in French why it is not. */
export async function saveFile(file: string, bytes: Uint8Array): Promise<string | null> {
  return problemOf(file, async () => {
    const mode = await modeOf(file)
    await writeDurably(file, bytes, mode ?? SHARED_MODE)
  })
}

/** Returns in French what can be known to stand in the way of a document before there is one, or null. */
export function findSavingProblem(file: string): Promise<string | null> {
  return problemOf(file, async () => {
    await modeOf(file)
    await access(path.dirname(file), constants.W_OK)
  })
}

async function problemOf(file: string, attempt: () => Promise<void>): Promise<string | null> {
  try {
    await attempt()
    return null
  } catch (error) {
    return `Le fichier «\u00a0${file}\u00a0» n’a pas pu être enregistré\u00a0: ${explainFileFailure(fileFailure(error))}`
  }
}

/** Returns who may do what with the file of that name, or null where none is there. Throws where something else is. */
async function modeOf(file: string): Promise<number | null> {
  const there = await stat(file).catch(() => null)
  if (there?.isDirectory() === true) throw folderInPlace(file)
  // The rename that ends a durable write would replace a device by a file.
  if (there?.isFile() === false) throw specialFile(file)
  return there === null ? null : there.mode & PERMISSIONS
}
