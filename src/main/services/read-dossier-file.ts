import { readFile, stat } from 'node:fs/promises'
import * as v from 'valibot'
import { type Dossier, DOSSIER_LIMITS, dossierFileSchema } from '../../shared/model/dossier'
import { explainFileFailure, fileFailure } from './file-failure'

/** A dossier from a file, or in French why there is none. */
export type DossierReading =
  { readonly ok: true; readonly dossier: Dossier } | { readonly ok: false; readonly message: string }

/** Reads a dossier that a colleague may have sent. Never throws. */
export async function readDossierFile(file: string): Promise<DossierReading> {
  const refuse = (why: string): DossierReading => ({
    ok: false,
    message: `Le dossier «\u00a0${file}\u00a0» n’a pas pu être lu\u00a0: ${why}`
  })
  try {
    if ((await stat(file)).size > DOSSIER_LIMITS.fileBytes)
      return refuse('il est trop gros pour être un dossier.')
    const parsed = v.safeParse(dossierFileSchema, JSON.parse(await readFile(file, 'utf8')))
    return parsed.success
      ? { ok: true, dossier: parsed.output.dossier }
      : refuse('ce n’est pas un dossier du manuel.')
  } catch (error) {
    return refuse(
      error instanceof SyntaxError
        ? 'ce n’est pas un dossier du manuel.'
        : explainFileFailure(fileFailure(error))
    )
  }
}
