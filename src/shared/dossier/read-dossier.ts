import * as v from 'valibot'
import { DOSSIER_LIMITS, dossierFileForm, type DossierFile } from '../profile/dossier'
import { readKeptData } from '../profile/kept-form'
import { parseJson } from '../text/parse-json'

/** A dossier that a colleague sent, or in French why it is not taken, to follow « : ». */
export type DossierReading =
  { readonly ok: true; readonly file: DossierFile } | { readonly ok: false; readonly reason: string }

export const TOO_BIG = 'il est trop gros pour être un dossier.'
const NOT_A_DOSSIER = 'ce n’est pas un dossier du manuel, ou il est abîmé.'
const NEWER =
  'il vient d’une version plus récente de l’application. Mettez la vôtre à jour, puis recommencez.'
const ODD =
  'il contient des valeurs qu’aucun dossier ne contient. Demandez à votre collègue de l’enregistrer de nouveau.'

/** What tells a dossier from any other file, whatever its format. */
const headerSchema = v.object({ kind: v.literal('dossier') })

/** Returns the dossier that a text of any origin holds. Never throws; nothing but what a dossier holds is taken over. */
export function readDossier(text: string): DossierReading {
  if (text.length > DOSSIER_LIMITS.fileBytes) return { ok: false, reason: TOO_BIG }
  // A byte-order mark is no part of JSON, but some editors write one.
  const data = parseJson(text.replace(/^\uFEFF/, ''))
  if (!v.is(headerSchema, data)) return { ok: false, reason: NOT_A_DOSSIER }
  const read = readKeptData(data, dossierFileForm)
  switch (read.state) {
    case 'sound':
      return { ok: true, file: read.value }
    case 'newer':
      return { ok: false, reason: NEWER }
    case 'partial':
    case 'broken':
      return { ok: false, reason: ODD }
  }
}
