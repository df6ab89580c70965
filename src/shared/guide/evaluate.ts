import type { Conclusion, Condition, Guide, Question } from '../content/guide'

/** The option chosen for each question, by id. */
export type Answers = ReadonlyMap<string, string>

/** Returns whether a condition holds; an empty one always does. */
export function holds(condition: Condition, answers: Answers): boolean {
  const { count } = condition
  const named = condition.answers.every(({ question, options }) =>
    options.includes(answers.get(question) ?? '')
  )
  if (!named || count === null) return named
  const counted = count.among.filter((question) => answers.get(question) === count.option).length
  return counted >= count.atLeast && counted <= count.atMost
}

/**
 * Returns the questions to ask, in order, and the answers that count. An answer to a question that is no longer asked
 * is left out, so that it cannot weigh on what follows.
 */
export function follow(
  guide: Guide,
  answers: Answers
): { readonly asked: readonly Question[]; readonly kept: Answers } {
  const kept = new Map<string, string>()
  const asked = guide.questions.filter((question) => {
    if (!holds(question.condition, kept)) return false
    const answer = answers.get(question.id)
    if (answer !== undefined) kept.set(question.id, answer)
    return true
  })
  return { asked, kept }
}

/** Returns the first conclusion that holds, or null while a question that is asked has no answer. */
export function conclude(guide: Guide, answers: Answers): Conclusion | null {
  const { asked, kept } = follow(guide, answers)
  if (kept.size < asked.length) return null
  return guide.conclusions.find(({ condition }) => holds(condition, kept)) ?? null
}

/** Yields every way through the questions, each with an answer to every question that it asks. */
export function* everyWay(guide: Guide, answers: Answers = new Map()): Generator<Answers> {
  const { asked, kept } = follow(guide, answers)
  const open = asked.find(({ id }) => !kept.has(id))
  if (open === undefined) {
    yield kept
    return
  }
  for (const { id } of open.options) yield* everyWay(guide, new Map([...kept, [open.id, id]]))
}
