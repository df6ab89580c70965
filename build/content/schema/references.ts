import * as v from 'valibot'
import { keyField, listField, textField } from './fields'

/** Keys of `sources.yaml`, each with where in the source. */
export const sourceRefs = listField(v.strictObject({ cle: keyField, precision: v.optional(textField(200)) }))
export type SourceRef = v.InferOutput<typeof sourceRefs>[number]

/** `identifiant` or `identifiant#section`. */
export const placeField = v.pipe(
  textField(210),
  v.regex(/^[^#]+(?:#[^#]+)?$/, 'écrivez « identifiant » ou « identifiant#section ».')
)
