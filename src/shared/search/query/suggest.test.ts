import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createSuggester, suggestedQueries } from './suggest'

const suggest = createSuggester([
  'Le commun numérique',
  'Commun numérique',
  'Commande publique',
  'L’État et la commande',
  'Licence ouverte 2.0',
  'commun  numerique'
])

describe('a suggester', () => {
  it('goes on from what is typed, phrases that begin so first', () => {
    expect(suggest('comm')).toEqual(['Commun numérique', 'Commande publique', 'Le commun numérique'])
  })

  it('looks at neither accents, capitals, apostrophes nor hyphens', () => {
    expect(suggest('L’ÉTAT')).toEqual(['L’État et la commande'])
    expect(suggest('commun-numé')).toEqual(['Commun numérique', 'Le commun numérique'])
  })

  it('never suggests what is typed already, nor anything for a letter', () => {
    expect(suggest('licence ouverte 2.0 ')).toEqual([])
    expect(suggest('l')).toEqual([])
    expect(suggest('')).toEqual([])
  })

  test.prop([fc.string({ unit: 'grapheme', maxLength: 40 })])('answers any text', (typed) => {
    expect(suggest(typed).length).toBeLessThanOrEqual(3)
  })
})

const recent = ['Licence MIT', 'licence ouverte', 'licence', 'RGPD']

describe('suggested queries', () => {
  it('are the earlier searches where nothing is typed', () => {
    expect(suggestedQueries(' ', recent, []).map(({ text }) => text)).toEqual(recent)
  })

  it('are the earlier searches that go on from what is typed, then the handbook’s, each once', () => {
    expect(suggestedQueries('LICENCE', recent, ['Licence ouverte', 'Licence libre'])).toEqual([
      { text: 'Licence MIT', recent: true },
      { text: 'licence ouverte', recent: true },
      { text: 'Licence libre', recent: false }
    ])
  })
})
