import * as v from 'valibot'
import { ENTRY_TYPES } from '../../../src/shared/model/entry'
import { addressField, dateField, dayField, entryIdField, keyField, listField, textField } from './fields'
import { sourceRefs } from './references'
import { viewField } from './view'

/** What lists and search results have room for. */
const SUMMARY_MAX = 240

const common = {
  id: entryIdField,
  titre: textField(120),
  resume: textField(SUMMARY_MAX),
  mots_cles: v.optional(listField(textField(60))),
  revu_le: dayField,
  vue: v.optional(viewField),
  sources: sourceRefs
}
const forReaders = {
  public: listField(keyField),
  quand: textField(240),
  pour_quoi: v.optional(textField(120))
}
const card = {
  adresses: v.optional(listField(v.strictObject({ libelle: textField(60), adresse: addressField }))),
  faits: v.optional(listField(v.strictObject({ libelle: textField(60), valeur: textField(300) })))
}

/** The front matter of every type of entry, in the editor's words. */
export const frontMatterSchema = v.variant(
  'type',
  [
    v.strictObject({ type: v.literal('chapitre'), ...common }),
    v.strictObject({ type: v.literal('fiche'), ...common, ...forReaders }),
    v.strictObject({
      type: v.literal('definition'),
      ...common,
      sigle: v.optional(textField(30)),
      aussi: v.optional(listField(textField(80)))
    }),
    v.strictObject({
      type: v.literal('idee-recue'),
      ...common,
      ...forReaders,
      croyance: textField(240),
      realite: textField(400)
    }),
    v.strictObject({
      type: v.literal('organisation'),
      ...common,
      ...card,
      famille: keyField,
      depuis: v.optional(textField(60))
    }),
    v.strictObject({ type: v.literal('ressource'), ...common, ...card, nature: v.optional(textField(60)) }),
    v.strictObject({
      type: v.literal('texte-juridique'),
      ...common,
      reference: textField(300),
      date: v.optional(dateField),
      identifiant: v.optional(textField(60)),
      adresse: v.optional(addressField)
    })
  ],
  `le type d’une entrée est l’un de : ${ENTRY_TYPES.join(', ')}.`
)
export type FrontMatter = v.InferOutput<typeof frontMatterSchema>
