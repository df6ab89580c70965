import * as v from 'valibot'
import { keyField, listField, textField } from './fields'
import { placeField, sourceRefs } from './references'

const numberField = v.pipe(
  textField(3),
  v.regex(/^\d+$/, 'un nombre entier est attendu ici.'),
  v.transform(Number)
)

/** `si: {question: [option, …]}` and `compte`: when a question is asked, when a conclusion holds. */
const conditions = {
  si: v.optional(v.record(keyField, listField(keyField)), {}),
  compte: v.optional(
    v.strictObject({
      reponse: keyField,
      parmi: listField(keyField),
      au_moins: v.optional(numberField, '0'),
      au_plus: v.optional(numberField, '999')
    })
  )
}
export type ConditionSource = v.InferOutput<v.StrictObjectSchema<typeof conditions, undefined>>

/** `guide-….yaml`: questions that lead to a conclusion, its reasons and its limits. */
export const guideSourceSchema = v.strictObject({
  limites: listField(textField(400)),
  questions: listField(
    v.strictObject({
      id: keyField,
      texte: textField(200),
      aide: v.optional(textField(400)),
      ...conditions,
      options: listField(
        v.strictObject({ id: keyField, texte: textField(120), aide: v.optional(textField(240)) }),
        2
      )
    })
  ),
  conclusions: listField(
    v.strictObject({
      id: keyField,
      titre: textField(120),
      texte: textField(400),
      ...conditions,
      raisons: listField(textField(400)),
      limites: listField(textField(400)),
      propositions: v.optional(
        listField(
          v.strictObject({
            titre: textField(120),
            texte: v.optional(textField(300)),
            licence: v.optional(textField(60))
          }),
          0
        ),
        []
      ),
      lire: v.optional(listField(placeField, 0), []),
      sources: sourceRefs
    })
  )
})
export type GuideSource = v.InferOutput<typeof guideSourceSchema>
