import * as v from 'valibot'
import { listField, textField } from './fields'
import { placeField } from './references'

const steps = listField(v.strictObject({ vers: placeField, titre: v.optional(textField(80)) }))

/** `entrees.yaml`: ways into the handbook by question, by role and by purpose. */
export const waysSourceSchema = v.strictObject({
  questions: listField(v.strictObject({ question: textField(120), vers: placeField })),
  roles: listField(v.strictObject({ titre: textField(60), texte: textField(160), etapes: steps })),
  chemins: listField(v.strictObject({ titre: textField(60), texte: textField(160), etapes: steps }))
})
export type WaysSource = v.InferOutput<typeof waysSourceSchema>
