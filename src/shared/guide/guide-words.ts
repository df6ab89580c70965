import type { Condition, Guide } from '../content/guide'
import { counted } from '../french/plural'
import { quoted } from '../french/quoted'

/** Returns in words when a condition holds, one line a part; questions are named by their numbers, from 1. */
export function describeCondition(guide: Guide, condition: Condition): readonly string[] {
  const numberOf = (id: string): number => guide.questions.findIndex((question) => question.id === id) + 1
  const lines = condition.answers.map(({ question, options }) => {
    const known = guide.questions.find(({ id }) => id === question)?.options ?? []
    const texts = known.filter(({ id }) => options.includes(id)).map(({ text }) => quoted(text))
    return `${texts.join(' ou ')} à la question ${numberOf(question)}`
  })
  if (condition.count === null) return lines
  const { option, among, atLeast, atMost } = condition.count
  const numbers = among.map(numberOf)
  const answer = guide.questions
    .find(({ id }) => id === among[0])
    ?.options.find(({ id }) => id === option)?.text
  const where = `aux questions ${listNumbers(numbers)}`
  return [
    ...lines,
    `${howMany(atLeast, Math.min(atMost, among.length), among.length)} ${quoted(answer ?? option)} ${where}`
  ]
}

function howMany(atLeast: number, atMost: number, all: number): string {
  if (atMost === 0) return 'aucune réponse'
  if (atLeast === atMost) return atLeast === 1 ? 'une seule réponse' : counted(atLeast, 'réponse')
  if (atMost === all)
    return atLeast === 1 ? 'au moins une réponse' : `au moins ${counted(atLeast, 'réponse')}`
  if (atLeast === 0) return `au plus ${counted(atMost, 'réponse')}`
  return `${atLeast} à ${counted(atMost, 'réponse')}`
}

/** « 2 à 5 » where the numbers follow one another, « 2, 4 et 5 » elsewhere. */
function listNumbers(numbers: readonly number[]): string {
  const [first = 0] = numbers
  const last = numbers.at(-1) ?? first
  const follow = numbers.every((number, index) => number === first + index)
  if (follow && numbers.length > 2) return `${first} à ${last}`
  return [numbers.slice(0, -1).join(', '), String(last)].filter(Boolean).join(' et ')
}
