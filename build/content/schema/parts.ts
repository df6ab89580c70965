import * as v from 'valibot'
import { addressField, dateField, dayField, entryIdField, keyField, listField, textField } from './fields'
import { sourceRefs } from './references'
import { viewField } from './view'

/** What lists and search results have room for. */
const SUMMARY_MAX = 240

/** A figure, its source, and when it is true. */
export const figureField = v.strictObject({
  valeur: textField(60),
  libelle: textField(240),
  selon: textField(120),
  date: dateField
})
export type FigureSource = v.InferOutput<typeof figureField>

/** Fields of every entry. */
export const common = {
  id: entryIdField,
  titre: textField(120),
  resume: textField(SUMMARY_MAX),
  mots_cles: v.optional(listField(textField(60))),
  revu_le: dayField,
  /** The day until which the facts can be relied on. */
  valable_jusqu_au: v.optional(dayField),
  relecture_juridique: v.optional(
    v.union(
      [v.literal('a-faire'), v.strictObject({ par: textField(120), le: dayField })],
      'écrivez « a-faire », ou qui a relu et quel jour : { par: "…", le: 2026-11-30 }.'
    )
  ),
  vue: v.optional(viewField),
  sources: sourceRefs
}

/** Fields of what is written for a reader at work. */
export const forReaders = {
  public: listField(keyField),
  quand: textField(240),
  pour_quoi: v.optional(textField(120)),
  a_dire: v.optional(textField(240)),
  chiffre: v.optional(figureField)
}

/** Fields of what is drawn as a card. */
export const card = {
  adresses: v.optional(listField(v.strictObject({ libelle: textField(60), adresse: addressField }))),
  faits: v.optional(listField(v.strictObject({ libelle: textField(60), valeur: textField(300) })))
}
