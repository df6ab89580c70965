import { stat } from 'node:fs/promises'
import { writeDurably } from './durable-write'
import { explainFileFailure, fileFailure, specialFile } from './file-failure'

/** A document that a person asked for is for whomever they wish; one that it replaces has said for whom. */
const SHARED_MODE = 0o666

const PERMISSIONS = 0o777

/** Writes a document where a person asked; returns null once it is on the disk, or in French why it is not. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    const before = await stat(path).catch(() => null)
    // A device would give way to a file of its name.
    if (before !== null && !before.isFile() && !before.isDirectory()) throw specialFile(path)
    await writeDurably(path, bytes, before?.isFile() === true ? before.mode & PERMISSIONS : SHARED_MODE)
    return null
  } catch (error) {
    return `Le fichier «\u00a0${path}\u00a0» n’a pas pu être enregistré\u00a0: ${explainFileFailure(fileFailure(error))}`
  }
}
