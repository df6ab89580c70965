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

/** Ways to write the name of a licence, each of which opens with the same place. */
const SAME_FIRST: readonly (readonly string[])[] = [
  ['GPL-3.0', 'GPL 3.0', 'GPL v3', 'GPLv3', 'gpl3', 'GPL-3.0-or-later'],
  ['EUPL-1.2', 'EUPL 1.2', 'EUPL v1.2', 'EUPLv1.2'],
  ['MPL-2.0', 'MPL 2.0', 'MPL2', 'MPLv2', 'MPL v2'],
  ['Apache-2.0', 'Apache 2.0', 'Apache 2', 'apache v2'],
  ['LGPL-3.0', 'LGPL v3', 'LGPLv3'],
  ['AGPL-3.0', 'AGPL v3', 'AGPLv3'],
  ['CeCILL-2.1', 'CeCILL 2.1', 'CeCILL v2.1']
]

/** Headings of the handbook of several words that stand nowhere else: a reader who types one wants its section. */
const counts = new Map<string, number>()
for (const { heading } of passages.values()) counts.set(heading, (counts.get(heading) ?? 0) + 1)
const headings = [...passages.values()].filter(
  ({ heading }) => counts.get(heading) === 1 && search(heading).understanding.words.length > 1
)

describe('the search of this handbook', () => {
  it.each(SAME_FIRST.map(([first = '', ...others]) => [first, others] as const))(
    'opens with the same place for %s as for %j',
    (first, others) => {
      for (const other of others) expect(found(other)[0], other).toBe(found(first)[0])
    }
  )

  it('opens with the section whose title is typed, but where another title says it too', () => {
    const lost = headings.filter(({ id, heading }) => found(heading)[0] !== id).map(({ heading }) => heading)
    expect(headings.length).toBeGreaterThan(150)
    expect(lost.length / headings.length, lost.join(' · ')).toBeLessThan(0.12)
  })

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
