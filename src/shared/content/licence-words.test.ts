import { describe, expect, test } from 'vitest'
import type { Licence } from './view'
import { capitalise, filterLicences, yesNoWords } from './licence-words'

const licence = (spdx: string, changes: Partial<Licence>): Licence => ({
  spdx,
  name: spdx,
  family: 'permissive',
  subjects: ['code'],
  listed: true,
  duties: [],
  network: false,
  patents: null,
  note: null,
  sources: [],
  ...changes
})
const licences = [
  licence('MIT', {}),
  licence('AGPL', { family: 'réciprocité', network: true }),
  licence('LO', { subjects: ['data', 'code'] }),
  licence('CC-BY', { subjects: ['content'], listed: false })
]
const none = { subject: '', family: '', listedOnly: false, networkOnly: false } as const

describe('the licences shown', () => {
  const shown = (wish: Partial<Parameters<typeof filterLicences>[1]>): string[] =>
    filterLicences(licences, { ...none, ...wish }).map(({ spdx }) => spdx)

  test('are all of them where nothing is asked', () => {
    expect(shown({})).toEqual(['MIT', 'AGPL', 'LO', 'CC-BY'])
  })
  test('apply to what is asked', () => {
    expect(shown({ subject: 'data' })).toEqual(['LO'])
    expect(shown({ subject: 'code' })).toEqual(['MIT', 'AGPL', 'LO'])
  })
  test('answer every wish at once', () => {
    expect(shown({ family: 'réciprocité', networkOnly: true, listedOnly: true })).toEqual(['AGPL'])
    expect(shown({ subject: 'content', listedOnly: true })).toEqual([])
  })
})

test('what the sources do not say is said so', () => {
  expect([true, false, null].map(yesNoWords)).toEqual(['Oui', 'Non', 'Non précisé'])
})

test('a family begins with a capital in its cell', () => {
  expect(capitalise('éthique forte')).toBe('Éthique forte')
})
