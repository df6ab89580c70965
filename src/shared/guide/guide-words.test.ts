import { describe, expect, test } from 'vitest'
import type { Condition, Guide } from '../content/guide'
import { describeCondition } from './guide-words'

const always: Condition = { answers: [], count: null }
const options = [
  { id: 'oui', text: 'Oui', help: null },
  { id: 'non', text: 'Non', help: null }
]
const guide: Guide = {
  kind: 'guide',
  questions: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, help: null, condition: always, options })),
  conclusions: [],
  limits: []
}
const counted = (atLeast: number, atMost: number, among = ['b', 'c', 'd']): Condition => ({
  answers: [],
  count: { option: 'oui', among, atLeast, atMost }
})

describe('a condition in words', () => {
  test('names the question by its number, and the answers', () => {
    const condition = { answers: [{ question: 'b', options: ['oui', 'non'] }], count: null }
    expect(describeCondition(guide, condition)).toEqual([
      '«\u00a0Oui\u00a0» ou «\u00a0Non\u00a0» à la question 2'
    ])
  })
  test.each([
    [counted(0, 0), 'aucune réponse «\u00a0Oui\u00a0» aux questions 2 à 4'],
    [counted(1, 1), 'une seule réponse «\u00a0Oui\u00a0» aux questions 2 à 4'],
    [counted(2, 999), 'au moins 2\u00a0réponses «\u00a0Oui\u00a0» aux questions 2 à 4'],
    [counted(1, 2), '1 à 2\u00a0réponses «\u00a0Oui\u00a0» aux questions 2 à 4'],
    [counted(1, 2, ['a', 'c']), 'au moins une réponse «\u00a0Oui\u00a0» aux questions 1 et 3']
  ])('tells how many answers count', (condition, words) => {
    expect(describeCondition(guide, condition)).toEqual([words])
  })
})
