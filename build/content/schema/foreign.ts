import * as v from 'valibot'
import { FOREIGN_LANGUAGES } from '../../../src/shared/content/foreign-words'

/** `langues.yaml` of a content folder, as editors write it. */
export const foreignSourceSchema = v.pipe(
  v.array(
    v.strictObject({
      mots: v.pipe(v.string(), v.trim(), v.nonEmpty('Écrivez les mots tels qu’ils sont dans les textes.')),
      langue: v.picklist(FOREIGN_LANGUAGES, `La langue s’écrit ${FOREIGN_LANGUAGES.join(', ')}.`)
    })
  ),
  v.check(
    (all) => new Set(all.map(({ mots }) => mots.toLowerCase())).size === all.length,
    'Les mêmes mots sont donnés deux fois.'
  )
)
export type ForeignSource = v.InferOutput<typeof foreignSourceSchema>
