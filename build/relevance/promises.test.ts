import { describe, expect, it } from 'vitest'
import { explainHit } from '../../src/shared/search/show/explain'
import { highlightRanges, highlightsOfAnswer } from '../../src/shared/search/show/highlight'
import { readQueries } from './queries'
import { openSearchedHandbook } from './searched-handbook'

const { search, passages } = await openSearchedHandbook()
const found = (query: string): string[] => search(query).hits.map(({ id }) => id)

/** Ways to write one thing, each of which finds the same places in the same order. */
const SAME: readonly (readonly string[])[] = [
  ['L.323-2 ', 'L. 323-2 ', 'l323-2 ', 'L\u00A0323-2 '],
  ['SILL ', 'S.I.L.L. ', 's.i.l.l. ', 'sill '],
  ['aujourd’hui ', 'aujourd\u0027hui ', 'AUJOURD’HUI '],
  ['œuvre ', 'oeuvre ', 'ŒUVRES '],
  ['l’administration ', 'l\u0027administration ', 'administration ', 'L’ADMINISTRATION '],
  ['« code source »', '“code source”', '"code source"', '« Code Source »']
]

describe('the search of this handbook', () => {
  it.each(SAME.map(([first = '', ...others]) => [first, others] as const))(
    'finds the same for %s as for %j',
    (first, others) => {
      expect(found(first)).not.toEqual([])
      for (const other of others) expect([...found(other)].sort()).toEqual([...found(first)].sort())
    }
  )

  it('opens with the article of law, the acronym, the term that was asked for', () => {
    expect(found('l323-2')[0]).toBe('txt-crpa-l323-2')
    expect(['disp-sill', 'glo-sill']).toContain(found('S.I.L.L.')[0])
    expect(found('commun')[0]).toBe('def-commun-numerique')
  })

  it('takes digital commons for neither municipalities nor messages', () => {
    const own = search('communs ').hits.filter(({ synonyms }) => synonyms.length === 0)
    const texts = own.map(({ id }) => passages.get(id))
    const holds = texts.map((passage) =>
      /\bcommuns?\b/i.test(`${passage?.title} ${passage?.keywords} ${passage?.heading} ${passage?.text}`)
    )
    expect(holds).not.toContain(false)
  })

  it('says by which acronym or which form it found, where the words do not show it', () => {
    const reasonsOf = (query: string) => {
      const { hits, understanding } = search(query)
      return hits.flatMap((hit) => {
        const passage = passages.get(hit.id)
        return passage === undefined ? [] : explainHit(hit, passage, understanding)
      })
    }
    expect(reasonsOf('socle interministériel de logiciels libres ')).toContainEqual({
      by: 'sigle',
      words: 'SILL'
    })
    expect(
      reasonsOf('administrateur ').some(({ by, words }) => by === 'forme' && /^administration/i.test(words))
    ).toBe(true)
  })

  it('marks what it was found by, or says why, at every place that it finds', () => {
    const silent = [...readQueries('tune'), ...readQueries('held')].flatMap(({ query }) => {
      const { hits, understanding } = search(query)
      const highlights = highlightsOfAnswer(understanding)
      return hits
        .flatMap((hit) => {
          const passage = passages.get(hit.id)
          if (passage === undefined) return [hit.id]
          const shown = [passage.title, passage.heading, passage.text]
          const isMarked = shown.some((text) => highlightRanges(text, highlights).length > 0)
          return isMarked || explainHit(hit, passage, understanding).length > 0 ? [] : [hit.id]
        })
        .map((id) => `${query}: ${id}`)
    })
    expect(silent).toEqual([])
  })

  it('leaves out what stands behind a minus sign, wherever it stands', () => {
    const without = found('code -source ').map((id) => passages.get(id))
    expect(without).not.toEqual([])
    expect(
      without.filter((one) => /\bsources?\b/i.test(`${one?.title} ${one?.heading} ${one?.text}`))
    ).toEqual([])
  })
})
