import * as v from 'valibot'
import { namedPlaceSchema } from './ids'
import { citationSchema } from './source'

/** Holds where every named question was answered by one of its options, and the count is right. */
const conditionSchema = v.object({
  answers: v.array(v.object({ question: v.string(), options: v.array(v.string()) })),
  /** How many of the questions were answered by the option. */
  count: v.nullable(
    v.object({
      option: v.string(),
      among: v.array(v.string()),
      atLeast: v.number(),
      atMost: v.number()
    })
  )
})
export type Condition = v.InferOutput<typeof conditionSchema>

const questionSchema = v.object({
  id: v.string(),
  text: v.string(),
  help: v.nullable(v.string()),
  /** When the question is asked, told by questions before it. */
  condition: conditionSchema,
  options: v.array(v.object({ id: v.string(), text: v.string(), help: v.nullable(v.string()) }))
})
export type Question = v.InferOutput<typeof questionSchema>

const conclusionSchema = v.object({
  id: v.string(),
  title: v.string(),
  text: v.string(),
  condition: conditionSchema,
  reasons: v.array(v.string()),
  limits: v.array(v.string()),
  /** What to choose from, the first one first; `code` is a name that machines know, such as an SPDX identifier. */
  suggestions: v.array(
    v.object({ label: v.string(), detail: v.nullable(v.string()), code: v.nullable(v.string()) })
  ),
  readOn: v.array(namedPlaceSchema),
  sources: v.array(citationSchema)
})
export type Conclusion = v.InferOutput<typeof conclusionSchema>

/** A few questions that lead to a conclusion, with its reasons and its limits. The first conclusion that holds is the answer. */
export const guideSchema = v.object({
  kind: v.literal('guide'),
  questions: v.array(questionSchema),
  conclusions: v.array(conclusionSchema),
  /** What holds whatever the answers are. */
  limits: v.array(v.string())
})
export type Guide = v.InferOutput<typeof guideSchema>
