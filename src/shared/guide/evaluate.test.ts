import { describe, expect, test } from 'vitest'
import type { Condition, Guide } from '../content/guide'
import { conclude, everyWay, follow, holds } from './evaluate'

const always: Condition = { answers: [], count: null }
const when = (question: string, ...options: string[]): Condition => ({
  answers: [{ question, options }],
  count: null
})
const yesAmong = (among: string[], atLeast: number, atMost: number): Condition => ({
  answers: [],
  count: { option: 'oui', among, atLeast, atMost }
})
const yesNo = ['oui', 'non'].map((id) => ({ id, text: id, help: null }))
const conclusion = (id: string, condition: Condition): Guide['conclusions'][number] => ({
  id,
  title: id,
  text: id,
  condition,
  reasons: [],
  limits: [],
  suggestions: [],
  readOn: [],
  sources: []
})
const guide: Guide = {
  kind: 'guide',
  questions: [
    { id: 'public', text: '?', help: null, condition: always, options: yesNo },
    { id: 'un', text: '?', help: null, condition: when('public', 'oui'), options: yesNo },
    { id: 'deux', text: '?', help: null, condition: when('public', 'oui'), options: yesNo }
  ],
  conclusions: [
    conclusion('ferme', when('public', 'non')),
    conclusion('fort', yesAmong(['un', 'deux'], 2, 2)),
    conclusion('autre', always)
  ],
  limits: []
}
const answers = (record: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(record))

describe('a condition', () => {
  test('holds where every named question has one of the options', () => {
    expect(holds(when('public', 'oui', 'non'), answers({ public: 'non' }))).toBe(true)
    expect(holds(when('public', 'oui'), answers({ public: 'non' }))).toBe(false)
    expect(holds(when('public', 'oui'), answers({}))).toBe(false)
  })

  test('counts the answers within its bounds', () => {
    expect(holds(yesAmong(['un', 'deux'], 1, 1), answers({ un: 'oui', deux: 'non' }))).toBe(true)
    expect(holds(yesAmong(['un', 'deux'], 1, 1), answers({ un: 'oui', deux: 'oui' }))).toBe(false)
    expect(holds(yesAmong(['un', 'deux'], 0, 0), answers({}))).toBe(true)
  })
})

describe('a guide', () => {
  test('asks only the questions that the answers call for', () => {
    const asked = (record: Record<string, string>): string[] =>
      follow(guide, answers(record)).asked.map(({ id }) => id)
    expect(asked({})).toEqual(['public'])
    expect(asked({ public: 'non' })).toEqual(['public'])
    expect(asked({ public: 'oui' })).toEqual(['public', 'un', 'deux'])
  })

  test('forgets the answers to questions that are no longer asked', () => {
    expect([...follow(guide, answers({ public: 'non', un: 'oui' })).kept]).toEqual([['public', 'non']])
  })

  test('concludes once every question asked is answered, by the first conclusion that holds', () => {
    expect(conclude(guide, answers({ public: 'oui', un: 'oui' }))).toBeNull()
    expect(conclude(guide, answers({ public: 'non' }))?.id).toBe('ferme')
    expect(conclude(guide, answers({ public: 'oui', un: 'oui', deux: 'oui' }))?.id).toBe('fort')
    expect(conclude(guide, answers({ public: 'oui', un: 'oui', deux: 'non' }))?.id).toBe('autre')
  })

  test('knows every way through its questions, once', () => {
    const ways = [...everyWay(guide)].map((way) => [...way.values()].join(' '))
    expect(ways).toEqual(['oui oui oui', 'oui oui non', 'oui non oui', 'oui non non', 'non'])
  })
})
