import { writeDurably } from './durable-write'
import { explainFileFailure, fileFailure } from './file-failure'

/** A document that a person asked for is for whomever they wish. */
const SHARED_MODE = 0o666

/** Writes a document where a person asked; returns null once it is on the disk, or in French why it is not. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<string | null> {
  try {
    await writeDurably(path, bytes, SHARED_MODE)
    return null
  } catch (error) {
    return `Le fichier «\u00a0${path}\u00a0» n’a pas pu être enregistré\u00a0: ${explainFileFailure(fileFailure(error))}`
  }
}
