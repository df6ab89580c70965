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
export type TimelineSource = v.InferOutput<typeof timelineSchema>

/** `inventaire.yaml`: ids that must be covered; `entree` names the entry where it is another one. */
export const inventorySchema = listField(
  v.strictObject({ id: entryIdField, entree: v.optional(entryIdField) })
)
export type Inventory = v.InferOutput<typeof inventorySchema>
