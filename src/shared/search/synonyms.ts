import * as v from 'valibot'

const expressionSchema = v.pipe(v.string(), v.trim(), v.nonEmpty('Une expression vide ne trouve rien.'))
const expressionsSchema = v.pipe(v.array(expressionSchema), v.minLength(1, 'Donnez au moins une expression.'))

/** `sigle`: an acronym and what it stands for. `mot`: words of readers for words of the handbook. */
export const synonymSchema = v.object({
  kind: v.picklist(['sigle', 'mot']),
  from: v.array(v.string()),
  to: v.array(v.string())
})
export type Synonym = v.InferOutput<typeof synonymSchema>

/** `synonymes.yaml` of a content folder, as editors write it; either list may be left out. */
export const synonymsSourceSchema = v.strictObject({
  sigles: v.optional(v.array(v.strictObject({ sigle: expressionSchema, pour: expressionsSchema })), []),
  mots: v.optional(v.array(v.strictObject({ mots: expressionsSchema, pour: expressionsSchema })), [])
})
export type SynonymsSource = v.InferOutput<typeof synonymsSourceSchema>

/** Returns the synonyms of a source, in its order, as `buildSearchFiles` takes them. */
export function readSynonyms({ sigles, mots }: SynonymsSource): readonly Synonym[] {
  return [
    ...sigles.map(({ sigle, pour }): Synonym => ({ kind: 'sigle', from: [sigle], to: pour })),
    ...mots.map(({ mots: from, pour }): Synonym => ({ kind: 'mot', from, to: pour }))
  ]
}
