import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { highlightsOfQuery } from './highlight'
import { cutSnippet } from './snippet'

const filler = 'La rédaction de cette phrase ne dit rien de particulier à personne. '.repeat(8)
const snippetOf = (text: string, query: string, length?: number) =>
  cutSnippet(text, highlightsOfQuery(`${query} `), length)
const markedIn = ({ text, ranges }: ReturnType<typeof cutSnippet>): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end))

describe('cutSnippet', () => {
  it('takes the passage where most of the words stand together', () => {
    const snippet = snippetOf(`Le logiciel. ${filler} Un logiciel libre et sûr. ${filler}`, 'logiciel libre')
    expect(markedIn(snippet)).toEqual(['logiciel', 'libre'])
    expect(snippet.text.startsWith('…\u00A0')).toBe(true)
    expect(snippet.text.endsWith('\u00A0…')).toBe(true)
  })

  it('begins with the text where nothing is found in it', () => {
    expect(snippetOf(filler, 'absent').text.startsWith('La rédaction')).toBe(true)
    expect(snippetOf(filler, 'absent').ranges).toEqual([])
  })

  it('leaves a short text whole', () => {
    expect(snippetOf('Un logiciel libre.', 'libre').text).toBe('Un logiciel libre.')
  })

  it('puts blocks on one line and keeps their words apart', () => {
    const snippet = snippetOf('Sigle : SILL\nUn socle.\n\nDes logiciels.', 'SILL logiciel')
    expect(snippet.text).toBe('Sigle : SILL · Un socle. Des logiciels.')
    expect(markedIn(snippet)).toEqual(['SILL', 'logiciels'])
  })

  it('begins with the sentence of the first word where it is near', () => {
    const snippet = snippetOf(`${filler}Voici donc un logiciel. ${filler}`, 'logiciel')
    expect(snippet.text.startsWith('…\u00A0Voici donc un logiciel.')).toBe(true)
  })

  it('cuts between words', () => {
    const words = new Set(filler.split(/\s+/))
    const { text } = snippetOf(`${filler} libre ${filler}`, 'libre')
    expect(text.split(/\s+/).every((word) => words.has(word) || word === '…' || word === 'libre')).toBe(true)
  })

  test.prop([
    fc.string({ unit: 'grapheme', maxLength: 500 }),
    fc.string({ maxLength: 20 }),
    fc.integer({ min: 20, max: 200 })
  ])('gives a passage of about the asked length with ranges inside it', (text, query, length) => {
    const snippet = snippetOf(text, query, length)
    expect(snippet.text.length).toBeLessThanOrEqual(length + 80)
    for (const { start, end } of snippet.ranges) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(snippet.text.length)
    }
  })
})
