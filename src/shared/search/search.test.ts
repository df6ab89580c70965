import { describe, expect, it } from 'vitest'
import { buildIndex } from './build'
import type { Synonym } from './synonyms'
import { document, type Searcher, searcherOf } from './testing'

const found = (searcher: Searcher, query: string): string[] => searcher.found(query)

const handbook = searcherOf([
  document('libre', 'Chacun peut l’utiliser, l’étudier et le partager.', { title: 'Logiciels libres' }),
  document('achat', 'Un marché public de services.', { title: 'Acheter', heading: 'Les marchés publics' }),
  document('donnees', 'Les données publiques sont au cœur de l’action de l’administration.'),
  document('securite', 'La sécurité se mesure ; elle ne se décrète pas.', { keywords: 'SSI, vulnérabilité' }),
  document('droit', 'Article L. 323-2 du code des relations entre le public et l’administration.')
])

describe('search', () => {
  it.each([
    ['donnees', 'donnees'],
    ['coeur', 'donnees'],
    ['logiciel libre', 'libre'],
    ['marche public', 'achat'],
    ["l'administration", 'donnees'],
    ['securite', 'securite'],
    ['vulnerabilites', 'securite'],
    ['l323-2', 'droit']
  ])('for « %s » gives « %s » first', (query, id) => {
    expect(found(handbook, query)[0]).toBe(id)
  })

  it('tells a word that an accent alone tells from an empty one', () => {
    const safe = searcherOf([
      document('sûr', 'Ouvert ne veut pas dire sûr.'),
      document('sur', 'Un livre sur la table.')
    ])
    expect(found(safe, 'sûr')).toEqual(['sûr'])
    expect(found(safe, 'SÛR')).toEqual(['sûr'])
    expect(found(safe, 'sur')).toEqual([])
  })

  it.each([
    ['logiceil', 'libre'],
    ['securrité', 'securite'],
    ['achteer', 'achat'],
    ['liber', 'libre'],
    ['vulnerabilte', 'securite']
  ])('understands the slip in « %s »', (query, id) => {
    expect(found(handbook, query)[0]).toBe(id)
  })

  it.each([
    ['logicle', 'libre'],
    ['adminsitr', 'donnees'],
    ['vulenrab', 'securite']
  ])('understands the slip in « %s », which is not finished', (query, id) => {
    expect(found(handbook, query)[0]).toBe(id)
    expect(found(handbook, `${query} `)).toEqual([])
  })

  it('sees an empty word in a mistyped one', () => {
    const { words } = handbook.answer('logiciel puor avecs').understanding
    expect(words.map(({ surface }) => surface)).toEqual(['logiciel'])
  })

  it('lets a rare word weigh more than a common one', () => {
    const common = Array.from({ length: 9 }, (_, at) => document(`c${at}`, 'service'))
    const { found } = searcherOf([...common, document('rare', 'préjudice'), document('often', 'service')])
    expect(found('service préjudice')[0]).toBe('rare')
  })

  it('corrects neither short words, beyond two swapped letters, nor numbers', () => {
    expect(found(handbook, 'livre lol 324')).toEqual([])
  })

  it('looks for an article of law rather than for its digits', () => {
    const index = searcherOf([
      document('list', '1. Un 2. Deux 2. Deux'),
      document('law', 'Article L. 323-2 du code')
    ])
    expect(found(index, 'L323-2')).toEqual(['law'])
  })

  it('finds nothing near for a word that the texts know', () => {
    const { words } = handbook.answer('cœur').understanding
    expect(words.flatMap(({ expansions }) => expansions.map(({ reason }) => reason))).toEqual(['same'])
  })

  it('ranks the title before the body', () => {
    const index = searcherOf([document('body', 'logiciel'), document('title', '', { title: 'Logiciel' })])
    expect(found(index, 'logiciel')).toEqual(['title', 'body'])
  })

  it('ranks a document with all the words before one with many of one word', () => {
    const index = searcherOf([
      document('one', 'libre libre libre libre'),
      document('all', 'logiciel libre et autre chose')
    ])
    expect(found(index, 'logiciel libre')[0]).toBe('all')
  })

  it('gives the same files for the same documents', () => {
    const documents = [document('a', 'Un texte'), document('b', 'Deux textes')]
    expect(JSON.stringify(buildIndex(documents))).toBe(JSON.stringify(buildIndex(documents)))
  })
})

describe('what readers may ask for', () => {
  const index = searcherOf([
    document('exact', 'Le code source est publié.'),
    document('apart', 'La source du code est publiée.'),
    document('near', 'Les codes sources sont publiés avec un marché.')
  ])

  it('an expression between quotation marks is found as it is written, whatever the accents', () => {
    expect(found(index, '"code source"')).toEqual(['exact'])
    expect(found(index, '« CODE SOURCE » publie')).toEqual(['exact'])
    expect(found(index, 'code source')).toHaveLength(3)
  })

  it('a quotation mark that is not closed says nothing yet', () => {
    expect(found(index, '"code source')).toHaveLength(3)
  })

  it('a word behind a minus sign must not be there', () => {
    expect(found(index, 'code -marchés')).toEqual(expect.arrayContaining(['exact', 'apart']))
    expect(found(index, 'code -marchés')).not.toContain('near')
    expect(found(index, '-code')).toEqual([])
  })

  it('a phrase behind a minus sign must not be there, though its words may', () => {
    expect(found(index, 'code -"code source"')).toEqual(['apart', 'near'])
    expect(found(index, 'source −« code source » ')).toEqual(['apart', 'near'])
    expect(found(index, 'code -"le la"')).toHaveLength(3)
    expect(found(index, '-"code source"')).toEqual([])
  })

  it('a hyphen inside a word excludes nothing', () => {
    expect(found(searcherOf([document('it', 'un mot-clé')]), 'mot-clé')).toEqual(['it'])
  })

  it('accents that the reader types rank first what is written so, and change nothing else', () => {
    const { found } = searcherOf([
      document('walks', 'La marche du service.'),
      document('market', 'Le marché du service.'),
      document('heart', 'Le cœur du service.'),
      document('choir', 'Le coeur du service.')
    ])
    expect(found('marché ')).toEqual(['market', 'walks'])
    expect(found('marche ')).toEqual(['walks', 'market'])
    expect(found('cœur ')[0]).toBe('heart')
    expect(found('COEUR ')).toHaveLength(2)
  })

  it('accents that the reader types come before other accents that stand there more often', () => {
    const { found } = searcherOf([
      document('walks', 'La marche, une marche, sa marche.'),
      document('market', 'Un service, puis le marché.')
    ])
    expect(found('marché ')).toEqual(['market', 'walks'])
  })

  it('a title made of the words comes before titles that hold them among others, whatever their empty words', () => {
    const { found } = searcherOf([
      document('stolen', 'Un texte.', { title: 'Vol de plaques d’immatriculation' }),
      document('named', 'Un texte plus long que les autres.', { title: 'Plaques d’immatriculation' }),
      document('forged', 'Un texte.', { title: 'Usurpation de plaques d’immatriculation' })
    ])
    expect(found('plaque d\u0027immatriculation')[0]).toBe('named')
    expect(found('plaques immatriculation')[0]).toBe('named')
  })

  it('sections of a page that answers as a whole come before a stray section', () => {
    const about = (id: string, heading: string, text: string) =>
      document(id, text, { title: 'Le congé', heading })
    const { found } = searcherOf([
      document('stray', 'Un préavis de congé.', { title: 'Autre chose', heading: 'Un cas' }),
      about('intro', '', 'Le préavis de congé est expliqué ici.'),
      about('when', 'Un cas', 'Un préavis de congé.'),
      about('how', 'Un autre cas', 'Un préavis de congé.'),
      ...Array.from({ length: 9 }, (_, at) =>
        document(`other${at}`, 'Un texte.', { title: 'Encore autre chose' })
      )
    ])
    expect(found('préavis congé ').indexOf('stray')).toBe(3)
  })

  it('words side by side come before scattered ones, exact forms before near ones', () => {
    expect(found(index, 'code source')[0]).toBe('exact')
    const forms = searcherOf([document('far', 'administrateur'), document('same', 'administration')])
    expect(found(forms, 'administration')).toEqual(['same', 'far'])
    const titles = searcherOf([
      document('far', 'Un sujet.', { title: 'Administrateur' }),
      document('same', 'Un sujet.', { title: 'Les administrations' })
    ])
    expect(found(titles, 'administration')).toEqual(['same', 'far'])
  })
})

describe('synonyms of editors', () => {
  const synonyms: Synonym[] = [
    { kind: 'sigle', from: ['SILL'], to: ['socle interministériel de logiciels libres'] },
    { kind: 'mot', from: ['panne'], to: ['support'] }
  ]
  const index = searcherOf(
    [
      document('long', 'Le socle interministériel de logiciels libres.'),
      document('short', 'Consultez le SILL.'),
      document('partly', 'Des logiciels libres.'),
      document('help', 'Le support répond.'),
      document('broken', 'Une panne.')
    ],
    synonyms
  )

  it('are found both ways, after the reader’s own words', () => {
    expect(found(index, 'sill')).toEqual(['short', 'long'])
    expect(found(index, 'socle interministériel de logiciels libres')).toEqual(['long', 'short', 'partly'])
    expect(found(index, 'panne')).toEqual(['broken', 'help'])
    expect(found(index, 'supports')).toEqual(['help', 'broken'])
  })

  it('say by what a document was found', () => {
    const via = index.answer('panne').hits.map(({ synonyms }) => synonyms.map(({ surface }) => surface))
    expect(via).toEqual([[], ['support']])
  })

  it('apply to a word that was mistyped', () => {
    const both = searcherOf([document('help', 'Le support.'), document('broken', 'Une panne.')], synonyms)
    expect(found(both, 'suport')).toEqual(['help', 'broken'])
  })
})
