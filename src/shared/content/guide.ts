import * as v from 'valibot'
import { namedPlaceSchema } from './ids'
import { PACK_LIMITS, signedLine, signedList, signedWords } from './limits'
import { citationSchema } from './source'

const name = signedLine(PACK_LIMITS.name)
const sentence = signedWords(PACK_LIMITS.sentence)

/** Holds where every named question was answered by one of its options, and the count is right. */
const conditionSchema = v.object({
  answers: signedList(v.object({ question: name, options: signedList(name) })),
  /** How many of the questions were answered by the option. */
  count: v.nullable(
    v.object({
      option: name,
      among: signedList(name),
      atLeast: v.number(),
      atMost: v.number()
    })
  )
})
export type Condition = v.InferOutput<typeof conditionSchema>

const questionSchema = v.object({
  id: name,
  text: sentence,
  help: v.nullable(sentence),
  /** When the question is asked, told by questions before it. */
  condition: conditionSchema,
  options: signedList(v.object({ id: name, text: sentence, help: v.nullable(sentence) }))
})
export type Question = v.InferOutput<typeof questionSchema>

const conclusionSchema = v.object({
  id: name,
  title: sentence,
  text: sentence,
  condition: conditionSchema,
  reasons: signedList(sentence),
  limits: signedList(sentence),
  /** What to choose from, the first one first; `code` is a name that machines know, such as an SPDX identifier. */
  suggestions: signedList(
    v.object({ label: sentence, detail: v.nullable(sentence), code: v.nullable(name) })
  ),
  readOn: signedList(namedPlaceSchema),
  sources: signedList(citationSchema)
})
export type Conclusion = v.InferOutput<typeof conclusionSchema>

/** A few questions that lead to a conclusion, with its reasons and its limits. The first conclusion that holds is the answer. */
export const guideSchema = v.object({
  kind: v.literal('guide'),
  questions: signedList(questionSchema),
  conclusions: signedList(conclusionSchema),
  /** What holds whatever the answers are. */
  limits: signedList(sentence)
})
export type Guide = v.InferOutput<typeof guideSchema>
