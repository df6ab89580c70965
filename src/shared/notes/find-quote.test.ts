import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Quote } from '../profile/note'
import { findQuote } from './find-quote'
import { flattenText } from './flat-text'
import { makeQuote } from './make-quote'

const BEFORE = 'La loi pose une règle claire, que chacun peut lire. '
const WORDS = 'Une administration publie les codes sources qu’elle a fait écrire'
const AFTER = ', sauf ceux que la loi protège. Les réserves sont peu nombreuses.'

function quoteOf(text: string, words: string, from = 0): Quote {
  const start = text.indexOf(words, from)
  const quote = makeQuote(text, { start, end: start + words.length })
  if (quote === null) throw new Error(`Not in the text: ${words}`)
  return quote
}
const quote = quoteOf(BEFORE + WORDS + AFTER, WORDS)
/** What `findQuote` answers, in words. */
function found(text: string, wanted: Quote = quote): readonly [kind: string, words: string] | null {
  const at = findQuote(text, wanted, null)
  return at && [at.kind, text.slice(at.start, at.end)]
}

/** Text that shares no word with the quoted one. */
const otherText = fc
  .array(fc.stringMatching(/^[0-9]{1,8}$/), { maxLength: 60 })
  .map((words) => words.join(' '))

describe('quoted words', () => {
  test.prop([otherText, otherText])('are found whatever was edited around them', (before, after) => {
    expect(found(`${before} ${WORDS} ${after}`)).toEqual(['same', WORDS])
  })

  const words = WORDS.split(' ')
  test.prop([fc.nat({ max: words.length - 1 }), fc.stringMatching(/^[0-9]{0,12}$/), otherText, otherText])(
    'that were edited are told as changed, with what stands in their place',
    (at, word, before, after) => {
      const edited = words.with(at, word).join(' ').trim()
      expect(found(`${before} ${BEFORE}${edited}${AFTER} ${after}`)).toEqual(['changed', edited])
    }
  )

  test.prop([
    fc.integer({ min: 1, max: words.length - 2 }),
    fc.stringMatching(/^[0-9]{1,12}$/),
    otherText,
    otherText
  ])(
    'that were edited are found by their likeness where their surroundings were edited too',
    (at, word, before, after) => {
      const edited = words.with(at, word).join(' ')
      expect(found(`${before} ${edited} ${after}`)).toEqual(['changed', edited])
    }
  )

  test.prop([otherText])('that are gone are not found elsewhere', (text) => {
    expect(found(text)).toBeNull()
    expect(found(`${text} ${BEFORE.trim()}${AFTER} ${text}`)).toBeNull()
  })

  test('that were rewritten altogether are what stands between their surroundings', () => {
    expect(found(`${BEFORE}Tout code est publié${AFTER}`)).toEqual(['changed', 'Tout code est publié'])
  })

  test.each([0, 1, 2])('that stand several times are told apart by what stands around them: %i', (which) => {
    const lines = ['Le premier délai est de trois ans au plus. ', 'Un autre court trois ans après la vente. ']
    const text = [...lines, 'Le dernier, trois ans encore, est rare.'].join('')
    let from = -1
    for (let time = 0; time <= which; time += 1) from = text.indexOf('trois ans', from + 1)
    const wanted = quoteOf(text, 'trois ans', from)
    const shifted = `Une phrase de plus. ${text}`
    expect(findQuote(shifted, wanted, null)).toEqual({
      kind: 'same',
      start: from + 'Une phrase de plus. '.length,
      end: from + 'Une phrase de plus. '.length + 'trois ans'.length
    })
  })

  test('that are short are not taken for the same words of another sentence', () => {
    const wanted = quoteOf('Le délai est de trois ans au plus, dit la loi.', 'trois ans')
    expect(
      found('Le délai est de cinq ans au plus, dit la loi. Ailleurs, trois ans suffisent.', wanted)
    ).toEqual(['changed', 'cinq ans'])
    expect(found('Rien de cela. Ailleurs, trois ans suffisent.', wanted)).toBeNull()
  })

  test('that are short are found in their own section even where all around was rewritten', () => {
    const wanted = quoteOf('Le délai est de trois ans au plus, dit la loi.', 'trois ans')
    const text = 'Elle accorde trois ans.'
    expect(findQuote(text, wanted, { start: 0, end: text.length })).toEqual({
      kind: 'same',
      start: 13,
      end: 22
    })
  })
})

test.prop([
  fc
    .array(fc.constantFrom('a', 'é', ' ', '\u00a0', '\n', '\u00ad', '\u200b', '😀'))
    .map((all) => all.join(''))
])('a flat text has single spaces, and leads back to its original', (original) => {
  const { text, offsets } = flattenText(original)
  expect(text).not.toMatch(/\s\s|[\u00ad\u200b\n\u00a0]/)
  expect(offsets).toHaveLength(text.length + 1)
  for (const [at, character] of text.split('').entries())
    expect(original.charAt(offsets[at] ?? -1).replace(/\s/, ' ')).toBe(character)
})
