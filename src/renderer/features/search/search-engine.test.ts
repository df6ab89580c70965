import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { entryIdSchema, placeKey, placeSchema } from '../../../shared/model/ids'
import { buildSearchFiles } from '../../../shared/search/build'
import { finish } from '../../../shared/search/steps'
import type { Piece } from '../../../shared/search/highlight'
import { createSearchEngine } from './search-engine'

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
const { search } = finish(createSearchEngine(files.index, files.documents, entries))
const keysOf = (query: string): string[] => search({ query }).places.map(({ place }) => placeKey(place))
const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.marked).map(({ text }) => text)

describe('the search engine', () => {
  it('reads ahead one text a step, and answers the same after', () => {
    const engine = finish(createSearchEngine(files.index, files.documents, entries))
    const before = engine.search({ query: 'logiciel libre' })
    expect([...engine.readAhead()]).toHaveLength(4)
    expect(engine.search({ query: 'logiciel libre' })).toEqual(before)
  })

  it('gives places with the found words marked in title and passage', () => {
    const [first, second] = search({ query: 'logiciels libres' }).places
    expect(marked(first?.title ?? [])).toEqual(['Logiciel', 'libre'])
    expect(marked(second?.snippet ?? [])).toEqual(['logiciel', 'libre'])
  })

  it('leaves out sections that only the title of their entry brings in', () => {
    expect(keysOf('logiciel libre')).not.toContain('libre#droits')
    expect(keysOf('logiciel libre droits')[0]).toBe('libre#droits')
  })

  it('leaves out places that hold one common word of several', () => {
    expect(keysOf('logiciel libre')).toEqual(['libre', 'achat'])
    expect(keysOf('logiciel')).toContain('vie')
  })

  it('says what it corrected, and marks what it found instead', () => {
    const answer = search({ query: 'logiciel securtie' })
    expect(answer.corrected).toEqual([{ typed: 'securtie', found: 'sécurité' }])
    expect(answer.marks).toBe('logiciel sécurité ')
  })

  it('marks longer words only where the texts do not know the word itself', () => {
    expect(marked(search({ query: 'logiciel ach' }).places[0]?.title ?? [])).toEqual(['Acheter'])
    expect(search({ query: 'ach' }).marks).toBe('ach')
    expect(search({ query: 'libre' }).marks).toBe('libre ')
  })

  it('tells why a place was found where its words do not show it', () => {
    const withSynonyms = buildSearchFiles(
      [document('aide', null, 'Support', '', 'Il répond aux administrations.')],
      [{ kind: 'mot', from: ['panne'], to: ['support'] }]
    )
    const engine = finish(createSearchEngine(withSynonyms.index, withSynonyms.documents, entries))
    expect(engine.search({ query: 'panne' }).places[0]?.reasons).toEqual([
      { by: 'synonyme', words: 'support' }
    ])
    expect(engine.search({ query: 'administrateur' }).places[0]?.reasons).toEqual([
      { by: 'forme', words: 'administrations' }
    ])
    expect(engine.search({ query: 'administration' }).places[0]?.reasons).toEqual([])
  })

  it('shows only the wanted entries, and counts them all', () => {
    const chapter = v.parse(entryIdSchema, 'achat')
    const answer = search({ query: 'logiciel', filters: { type: null, chapter } })
    expect(answer.places.map(({ place }) => place.entry)).toEqual(['achat'])
    expect(answer.total).toBe(1)
    expect(answer.facets.chapters.get(v.parse(entryIdSchema, 'vie'))).toBe(1)
  })

  it('draws any part of what it shows, in the order of the whole', () => {
    const all = search({ query: 'logiciel' }).places
    const [first, second] = [search({ query: 'logiciel', to: 1 }), search({ query: 'logiciel', from: 1 })]
    expect([...first.places, ...second.places]).toEqual(all)
    expect([first.shown, second.shown]).toEqual([all.length, all.length])
  })

  it('keeps the places of one entry together, and counts entries', () => {
    const { places, pages } = search({ query: 'étudier' })
    expect(places.map(({ place }) => placeKey(place))).toEqual(['libre', 'libre#droits'])
    expect(pages).toBe(1)
  })

  it('says which words the handbook does not have, and which are near', () => {
    expect(search({ query: 'logiciel xylophone' }).unknown).toEqual(['xylophone'])
    expect(search({ query: 'livre' }).nearby).toContain('libre')
  })

  it('tells empty words from words that are not there', () => {
    expect(search({ query: 'le la' }).tooCommon).toBe(true)
    expect(search({ query: 'xylophone' }).tooCommon).toBe(false)
    expect(search({ query: '  ' }).tooCommon).toBe(false)
  })
})
