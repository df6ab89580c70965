import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { placeKey, placeSchema } from '../../../shared/model/ids'
import { buildSearchFiles } from '../../../shared/search/build'
import type { Piece } from '../../../shared/search/highlight'
import { createSearchEngine } from './search-engine'

function document(entry: string, section: string | null, title: string, heading: string, text: string) {
  const place = v.parse(placeSchema, { entry, section })
  return { id: placeKey(place), ...place, title, heading, keywords: '', text }
}

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
const { search } = createSearchEngine(files.index, files.documents)
const keysOf = (query: string): string[] => search(query).places.map(({ place }) => placeKey(place))
const marked = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.marked).map(({ text }) => text)

describe('the search engine', () => {
  it('gives places with the found words marked in title and passage', () => {
    const [first, second] = search('logiciels libres').places
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
    const answer = search('logiciel securtie')
    expect(answer.corrected).toEqual([{ typed: 'securtie', found: 'sécurité' }])
    expect(answer.marks).toBe('logiciel sécurité ')
  })

  it('marks longer words only where the texts do not know the word itself', () => {
    expect(marked(search('logiciel ach').places[0]?.title ?? [])).toEqual(['Acheter'])
    expect(search('ach').marks).toBe('ach')
    expect(search('libre').marks).toBe('libre ')
  })

  it('tells why a place was found where its words do not show it', () => {
    const withSynonyms = buildSearchFiles(
      [document('aide', null, 'Support', '', 'Il répond aux administrations.')],
      [{ kind: 'mot', from: ['panne'], to: ['support'] }]
    )
    const engine = createSearchEngine(withSynonyms.index, withSynonyms.documents)
    expect(engine.search('panne').places[0]?.reasons).toEqual([{ by: 'synonyme', words: 'support' }])
    expect(engine.search('administrateur').places[0]?.reasons).toEqual([
      { by: 'forme', words: 'administrations' }
    ])
    expect(engine.search('administration').places[0]?.reasons).toEqual([])
  })

  it('shows only the wanted entries, and counts them all', () => {
    const answer = search('logiciel', { wanted: new Set(['achat']) })
    expect(answer.places.map(({ place }) => place.entry)).toEqual(['achat'])
    expect(answer.total).toBe(1)
    expect(answer.counts.get('vie')).toBe(1)
  })

  it('says which words the handbook does not have, and which are near', () => {
    expect(search('logiciel xylophone').unknown).toEqual(['xylophone'])
    expect(search('livre').nearby).toContain('libre')
  })

  it('tells empty words from words that are not there', () => {
    expect(search('le la').tooCommon).toBe(true)
    expect(search('xylophone').tooCommon).toBe(false)
    expect(search('  ').tooCommon).toBe(false)
  })
})
