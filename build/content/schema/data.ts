import * as v from 'valibot'
import { dateField, entryIdField, keyField, listField, textField } from './fields'
import { sourceRefs } from './references'

const yesOrNo = v.picklist(['true', 'false'], 'écrivez true (oui) ou false (non).')

/** `frise.yaml`: what happened, in order of date. */
export const timelineSchema = listField(
  v.strictObject({
    date: dateField,
    titre: textField(120),
    texte: textField(400),
    theme: keyField,
    entree: v.optional(entryIdField),
    a_verifier: v.optional(yesOrNo),
    sources: sourceRefs
  })
)
export type Timeline = v.InferOutput<typeof timelineSchema>

/** `licences.yaml`: the licences that the handbook compares. */
export const licencesSchema = listField(
  v.strictObject({
    spdx: v.pipe(textField(60), v.regex(/^[A-Za-z0-9.+-]+$/, 'un identifiant SPDX n’a ni espace ni accent.')),
    nom: textField(120),
    famille: textField(60),
    objets: listField(
      v.picklist(['code', 'donnees', 'contenus'], 'un objet est : code, donnees ou contenus.')
    ),
    liste: yesOrNo,
    obligations: listField(textField(200), 0),
    reseau: yesOrNo,
    brevets: v.picklist(['true', 'false', 'null'], 'écrivez true, false, ou null si l’on ne sait pas.'),
    remarque: v.optional(textField(300)),
    sources: sourceRefs
  })
)
export type Licences = v.InferOutput<typeof licencesSchema>

/** `inventaire.yaml`: ids that must be covered; `entree` names the entry where it is another one. */
export const inventorySchema = listField(
  v.strictObject({ id: entryIdField, entree: v.optional(entryIdField) })
)
export type Inventory = v.InferOutput<typeof inventorySchema>
