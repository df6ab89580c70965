import type { Condition, Guide } from '../../../src/shared/content/guide'
import type { ConditionSource, GuideSource } from '../schema/guide'
import { typeset } from '../typography'

/** Returns the questions and conclusions of a guide, without what only the rest of the handbook knows. */
export function guideOf(source: GuideSource): Guide {
  return {
    kind: 'guide',
    questions: source.questions.map((question) => ({
      id: question.id,
      text: typeset(question.texte),
      help: typesetOrNull(question.aide),
      condition: conditionOf(question),
      options: question.options.map(({ id, texte, aide }) => ({
        id,
        text: typeset(texte),
        help: typesetOrNull(aide)
      }))
    })),
    conclusions: source.conclusions.map((conclusion) => ({
      id: conclusion.id,
      title: typeset(conclusion.titre),
      text: typeset(conclusion.texte),
      condition: conditionOf(conclusion),
      reasons: conclusion.raisons.map(typeset),
      limits: conclusion.limites.map(typeset),
      suggestions: conclusion.propositions.map(({ titre, texte, licence }) => ({
        label: typeset(titre),
        detail: typesetOrNull(texte),
        code: licence ?? null
      })),
      readOn: [],
      sources: []
    })),
    limits: source.limites.map(typeset)
  }
}

function conditionOf({ si, compte }: ConditionSource): Condition {
  return {
    answers: Object.entries(si).map(([question, options]) => ({ question, options })),
    count:
      compte === undefined
        ? null
        : {
            option: compte.reponse,
            among: compte.parmi,
            atLeast: compte.au_moins,
            atMost: compte.au_plus
          }
  }
}

function typesetOrNull(text: string | undefined): string | null {
  return text === undefined ? null : typeset(text)
}
