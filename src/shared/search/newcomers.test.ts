import { describe, expect, it } from 'vitest'
import { document, searchOver, type TestedSearch } from './testing'

const found = (search: TestedSearch, query: string): string[] => search.found(query)

describe('search, as newcomers write', () => {
  const licences = searchOver([
    document('gpl', 'La licence GPL 3.0, dont l’identifiant est GPL-3.0-only.', { title: 'La GPL' }),
    document('gpl-2', 'La licence GPL 2.0.'),
    document('eupl', 'L’identifiant EUPL-1.2 suffit.'),
    document('nis', 'La directive NIS 2 et la version 2.0 du guide.')
  ])

  it.each([
    [
      'GPL 3.0',
      'gpl',
      ['GPL-3.0', 'GPLv3', 'GPL v3', 'gpl3', 'GPL-3.0-only', 'GPL 3', 'GPL version 3', 'GPL-3.0+']
    ],
    ['EUPL 1.2', 'eupl', ['EUPL-1.2', 'EUPL v1.2', 'EUPLv1.2', 'EUPL v. 1.2', 'EUPL 1,2']]
  ])('finds the same for « %s », which is %s, in every writing of its version', (written, id, others) => {
    expect(found(licences, written)[0]).toBe(id)
    for (const other of others) expect(found(licences, other), other).toEqual(found(licences, written))
  })

  it('makes no version of a number that belongs to a name', () => {
    expect(licences.search('NIS 2 ').understanding.words.map(({ surface }) => surface)).toEqual(['NIS', '2'])
  })

  it('takes C++ and C# for words', () => {
    const languages = searchOver([
      document('c++', 'Un code écrit en C++.'),
      document('c#', 'Un code écrit en C#.'),
      document('c', 'Un code écrit en C.')
    ])
    expect(found(languages, 'C++')).toEqual(['c++'])
    expect(found(languages, 'cpp')).toEqual(['c++'])
    expect(found(languages, 'c#')).toEqual(['c#'])
    expect(found(languages, 'code en C++')[0]).toBe('c++')
  })

  it('a section whose heading holds all the words comes before pages that speak of them', () => {
    const search = searchOver([
      document('page', 'Exiger du libre se peut ; exiger du libre se motive.', { title: 'Acheter du libre' }),
      document('page#exiger', 'Oui, pour son objet.', {
        title: 'Acheter du libre',
        heading: 'Puis-je exiger du libre ?'
      }),
      document('other', 'Libre.', { title: 'Libre' })
    ])
    expect(found(search, 'exiger du libre')[0]).toBe('page#exiger')
  })

  it('words that only frame a question weigh less than what is asked for', () => {
    const search = searchOver([
      document('asked', 'Une panne se signale au support.'),
      document('framing', 'Comment faire ? On peut faire autrement.'),
      document('other', 'Le support répond.')
    ])
    expect(found(search, 'comment faire si panne ')[0]).toBe('asked')
  })

  it('a soft hyphen in a text is no part of the words that its index keeps', () => {
    const { vocabulary } = searchOver([document('soft', 'Des lo\u00ADgi\u00ADciels')])
    expect(vocabulary.startingWith('log', 1).map(({ surface }) => surface)).toEqual(['logiciels'])
  })

  it('synonyms count and are told once, however many lines of editors lead there', () => {
    const more = searchOver(
      [document('help', 'Le support répond.')],
      [
        { kind: 'mot', from: ['panne'], to: ['support'] },
        { kind: 'mot', from: ['panne', 'plantage'], to: ['support'] }
      ]
    )
    expect(more.search('panne').understanding.synonyms).toHaveLength(1)
  })
})
