import * as v from 'valibot'

/** `prononciation.yaml` of a content folder, as editors write it. */
export const pronunciationsSourceSchema = v.pipe(
  v.array(
    v.strictObject({
      ecrit: v.pipe(v.string(), v.trim(), v.nonEmpty('Écrivez le terme tel qu’il est dans les textes.')),
      dit: v.pipe(v.string(), v.trim(), v.nonEmpty('Écrivez le terme tel qu’une voix doit le lire.'))
    })
  ),
  v.check(
    (terms) => new Set(terms.map(({ ecrit }) => ecrit)).size === terms.length,
    'Un même terme est donné deux fois.'
  )
)
export type PronunciationsSource = v.InferOutput<typeof pronunciationsSourceSchema>
