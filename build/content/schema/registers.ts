import * as v from 'valibot'
import { packIdentitySchema } from '../../../src/shared/content/pack'
import { CONFIDENCES } from '../../../src/shared/content/source'
import { addressField, dateField, dayField, keyField, listField, textField } from './fields'
import { placeField } from './references'

/** `manuel.yaml`: who the handbook is, and the words that front matter may use. */
export const manualSchema = v.strictObject({
  id: keyField,
  titre: textField(120),
  version: v.pipe(
    textField(30),
    v.check(
      (text) => v.is(packIdentitySchema.entries.version, text),
      'trois nombres séparés par des points, par exemple 2026.11.1.'
    )
  ),
  publie_le: dayField,
  langue: v.literal('fr', 'la langue est « fr ».'),
  licence: textField(120),
  publics: v.record(keyField, textField(60)),
  familles: v.optional(v.record(keyField, textField(80)), {}),
  themes: v.optional(v.record(keyField, textField(60)), {})
})
export type Manual = v.InferOutput<typeof manualSchema>

const sourceEntrySchema = v.strictObject({
  titre: textField(300),
  editeur: textField(120),
  date: v.optional(dateField),
  consulte_le: dayField,
  adresse: v.optional(addressField),
  confiance: v.picklist(CONFIDENCES, `un niveau de confiance est l’un de : ${CONFIDENCES.join(', ')}.`)
})

/** `sources.yaml`: every source once, by key. */
export const sourcesSchema = v.record(keyField, sourceEntrySchema)
export type Sources = v.InferOutput<typeof sourcesSchema>

/** `accueil.yaml`: what the home page says. */
export const homeSourceSchema = v.strictObject({
  chapeau: textField(600),
  avertissement: textField(600),
  premiere_visite: v.strictObject({ titre: textField(80), description: textField(240), vers: placeField }),
  nouveautes: v.optional(
    listField(v.strictObject({ date: dayField, texte: textField(300), vers: v.optional(placeField) }), 0),
    []
  )
})
export type HomeSource = v.InferOutput<typeof homeSourceSchema>

/** `identifiants-retires.yaml`: ids that were published once and are never used again. */
export const retiredSchema = v.record(
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/, 'écrivez « identifiant » ou « identifiant#section ».')
  ),
  v.strictObject({
    retire_le: dayField,
    remplace_par: v.optional(placeField),
    motif: v.optional(textField(240))
  })
)
export type Retired = v.InferOutput<typeof retiredSchema>
