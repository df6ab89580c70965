import { describe, expect, it } from 'vitest'
import { buildIndex } from './index/engine'
import type { Synonym } from './index/synonyms'
import { document, searchOver, type TestedSearch } from './testing'

const found = (search: TestedSearch, query: string): string[] => search.found(query)

const handbook = searchOver([
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

  it.each([
    ['donne\u0301es', 'données'],
    ['\uFEFFsécu\u00ADrité', 'sécurité'],
    ['logiciel\u2009libre', 'logiciel libre'],
    ['L.\u00A0323–2', 'L. 323-2'],
    ['L. 323‑2', 'L. 323-2'],
    ['L. 323—2', 'L. 323-2'],
    ['L. 323 – 2', 'L. 323-2'],
    ['323−2', '323-2']
  ])('understands « %s », as it is pasted, like « %s »', (pasted, typed) => {
    expect(handbook.search(pasted)).toEqual(handbook.search(typed))
    expect(found(handbook, pasted)).not.toEqual([])
  })

  it('tells a word that an accent alone tells from a stop word', () => {
    const safe = searchOver([
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
  ])('corrects the typing error in « %s »', (query, id) => {
    expect(found(handbook, query)[0]).toBe(id)
  })

  it.each([
    ['logicle', 'libre'],
    ['adminsitr', 'donnees'],
    ['vulenrab', 'securite']
  ])('corrects the typing error in « %s », an unfinished word', (query, id) => {
    expect(found(handbook, query)[0]).toBe(id)
    expect(found(handbook, `${query} `)).toEqual([])
  })

  it('takes a mistyped stop word for one', () => {
    const { words } = handbook.search('logiciel puor avecs').understanding
    expect(words.map(({ surface }) => surface)).toEqual(['logiciel'])
  })

  it('lets a rare word weigh more than a common one', () => {
    const common = Array.from({ length: 9 }, (_, at) => document(`c${at}`, 'service'))
    const { found } = searchOver([...common, document('rare', 'préjudice'), document('often', 'service')])
    expect(found('service préjudice')[0]).toBe('rare')
  })

  it('corrects neither short words, beyond a transposition, nor numbers', () => {
    expect(found(handbook, 'livre lol 324')).toEqual([])
  })

  it('looks for an article of law rather than for its digits', () => {
    const index = searchOver([
      document('list', '1. Un 2. Deux 2. Deux'),
      document('law', 'Article L. 323-2 du code')
    ])
    expect(found(index, 'L323-2')).toEqual(['law'])
  })

  it('corrects no word that the texts know', () => {
    const { words } = handbook.search('cœur').understanding
    expect(words.flatMap(({ expansions }) => expansions.map(({ reason }) => reason))).toEqual(['same'])
  })

  it('ranks the title before the body', () => {
    const index = searchOver([document('body', 'logiciel'), document('title', '', { title: 'Logiciel' })])
    expect(found(index, 'logiciel')).toEqual(['title', 'body'])
  })

  it('ranks a document with all the words before one with many of one word', () => {
    const index = searchOver([
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
  const index = searchOver([
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
    expect(found(searchOver([document('it', 'un mot-clé')]), 'mot-clé')).toEqual(['it'])
  })

  it('accents that the reader types rank first what is written so, and change nothing else', () => {
    const { found } = searchOver([
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
    const { found } = searchOver([
      document('walks', 'La marche, une marche, sa marche.'),
      document('market', 'Un service, puis le marché.')
    ])
    expect(found('marché ')).toEqual(['market', 'walks'])
  })

  it('a title made of the words comes before titles that hold them among others, whatever their stop words', () => {
    const { found } = searchOver([
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
    const { found } = searchOver([
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
    const forms = searchOver([document('far', 'administrateur'), document('same', 'administration')])
    expect(found(forms, 'administration')).toEqual(['same', 'far'])
    const titles = searchOver([
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
  const index = searchOver(
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
    const via = index.search('panne').hits.map(({ synonyms }) => synonyms.map(({ surface }) => surface))
    expect(via).toEqual([[], ['support']])
  })

  it('apply to a word that was mistyped', () => {
    const both = searchOver([document('help', 'Le support.'), document('broken', 'Une panne.')], synonyms)
    expect(found(both, 'suport')).toEqual(['help', 'broken'])
  })
})
