import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { entryIdSchema, placeKey, placeSchema } from '../../../shared/content/ids'
import { buildSearchFiles } from '../../../shared/search/index/engine'
import type { Piece } from '../../../shared/search/show/highlight'
import { finish } from '../../../shared/steps'
import { openPackSearch } from './pack-search'
import type { FoundPlace, SearchAnswer } from './types'

function document(entry: string, section: string | null, title: string, heading: string, text: string) {
  const place = v.parse(placeSchema, { entry, section })
  return { id: placeKey(place), ...place, title, heading, keywords: '', text }
}

const entries = ['libre', 'achat', 'vie', 'aide'].map((id) => ({
  id: v.parse(entryIdSchema, id),
  type: 'fiche' as const,
  parent: null
}))
const files = buildSearchFiles([
  document('libre', null, 'Logiciel libre', '', 'Un programme que chacun peut étudier.'),
  document(
    'libre',
    'droits',
    'Logiciel libre',
    'Quatre droits',
    'Utiliser, étudier, modifier, redistribuer.'
  ),
  document('achat', null, 'Acheter', '', 'Un logiciel libre s’achète comme un service.'),
  document('vie', null, 'Vie du manuel', '', 'Un logiciel de lecture. La sécurité compte.')
])
const { answer: search } = finish(openPackSearch(files.index, files.documents, entries))
const placesOf = ({ groups }: SearchAnswer): readonly FoundPlace[] => groups.flatMap(({ places }) => places)
const placesFor = (query: string): readonly FoundPlace[] => placesOf(search({ query }))
const keysOf = (query: string): string[] => placesFor(query).map(({ place }) => placeKey(place))
const highlighted = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.marked).map(({ text }) => text)

describe('the search of a pack', () => {
  it('reads ahead one text a step, and answers the same after', () => {
    const engine = finish(openPackSearch(files.index, files.documents, entries))
    const before = engine.answer({ query: 'logiciel libre' })
    expect([...engine.readAhead()]).toHaveLength(4)
    expect(engine.answer({ query: 'logiciel libre' })).toEqual(before)
  })

  it('gives places with the found words highlighted in title and passage', () => {
    const [first, second] = placesFor('logiciels libres')
    expect(highlighted(first?.title ?? [])).toEqual(['Logiciel', 'libre'])
    expect(highlighted(second?.snippet ?? [])).toEqual(['logiciel', 'libre'])
  })

  it('leaves out sections that only the title of their entry brings in', () => {
    expect(keysOf('logiciel libre')).not.toContain('libre#droits')
    expect(keysOf('logiciel libre droits')[0]).toBe('libre#droits')
  })

  it('leaves out places that hold one common word of several', () => {
    expect(keysOf('logiciel libre')).toEqual(['libre', 'achat'])
    expect(keysOf('logiciel')).toContain('vie')
  })

  it('says what it corrected, and highlights what it found instead', () => {
    const answer = search({ query: 'logiciel securtie' })
    expect(answer.corrected).toEqual([{ typed: 'securtie', found: 'sécurité' }])
    expect(answer.highlight).toBe('logiciel sécurité ')
  })

  it('highlights longer words only where the texts do not know the word itself', () => {
    expect(highlighted(placesFor('logiciel ach')[0]?.title ?? [])).toEqual(['Acheter'])
    expect(search({ query: 'ach' }).highlight).toBe('ach')
    expect(search({ query: 'libre' }).highlight).toBe('libre ')
  })

  it('tells why a place was found where its words do not show it', () => {
    const withSynonyms = buildSearchFiles(
      [document('aide', null, 'Support', '', 'Il répond aux administrations.')],
      [{ kind: 'mot', from: ['panne'], to: ['support'] }]
    )
    const engine = finish(openPackSearch(withSynonyms.index, withSynonyms.documents, entries))
    expect(placesOf(engine.answer({ query: 'panne' }))[0]?.reasons).toEqual([
      { by: 'synonyme', words: 'support' }
    ])
    expect(placesOf(engine.answer({ query: 'administrateur' }))[0]?.reasons).toEqual([
      { by: 'forme', words: 'administrations' }
    ])
    expect(placesOf(engine.answer({ query: 'administration' }))[0]?.reasons).toEqual([])
  })

  it('shows only the wanted entries, and counts them all', () => {
    const chapter = v.parse(entryIdSchema, 'achat')
    const answer = search({ query: 'logiciel', filters: { type: null, chapter } })
    expect(placesOf(answer).map(({ place }) => place.entry)).toEqual(['achat'])
    expect(answer.total).toBe(1)
    expect(answer.facets.chapters.get(v.parse(entryIdSchema, 'vie'))).toBe(1)
  })

  it('answers with any range of what it shows, in the order of the whole', () => {
    const all = placesFor('logiciel')
    const [first, second] = [search({ query: 'logiciel', to: 1 }), search({ query: 'logiciel', from: 1 })]
    expect([...placesOf(first), ...placesOf(second)]).toEqual(all)
    expect([first.shown, second.shown]).toEqual([all.length, all.length])
  })

  it('keeps the places of one entry together, and counts entries', () => {
    const { groups, pages } = search({ query: 'étudier' })
    expect(groups.map(({ places }) => places.map(({ place }) => placeKey(place)))).toEqual([
      ['libre', 'libre#droits']
    ])
    expect(pages).toBe(1)
  })

  it('says which words the handbook does not have, and which are near', () => {
    expect(search({ query: 'logiciel xylophone' }).unknown).toEqual(['xylophone'])
    expect(search({ query: 'livre' }).nearby).toContain('libre')
  })

  it('tells stop words from words that are not there', () => {
    expect(search({ query: 'le la' }).tooCommon).toBe(true)
    expect(search({ query: 'xylophone' }).tooCommon).toBe(false)
    expect(search({ query: '  ' }).tooCommon).toBe(false)
  })
})
