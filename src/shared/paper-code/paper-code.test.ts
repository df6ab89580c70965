import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { paperCode, placeCode, placeOfCode, printedCode, type PaperCode } from './paper-code'
import { readPaperCode } from './read-paper-code'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bytes = fc.uint8Array({ minLength: 4, maxLength: 32 })
const codes = fc.tuple(bytes, bytes).map(([place, wording]) => paperCode(placeCode(place), wording))
const read = (code: PaperCode): object => ({ outcome: 'read', code })
const exchange = (code: string, a: number, b: number): string =>
  [...code].map((own, at) => (at === a ? code.charAt(b) : at === b ? code.charAt(a) : own)).join('')

describe('a code on paper', () => {
  test('has two halves of four characters', () => {
    const code = paperCode(placeCode(Uint8Array.of(1, 2, 3, 4)), Uint8Array.of(5, 6, 7))
    expect(printedCode(code)).toBe('1234-567Y')
  })

  property.prop([codes])('is read as it was printed', (code) => {
    expect(readPaperCode(printedCode(code))).toEqual(read(code))
  })

  property.prop([bytes, bytes, bytes])('begins alike in every wording of a place', (place, before, after) => {
    const own = placeCode(place)
    expect(placeOfCode(paperCode(own, before))).toBe(placeOfCode(paperCode(own, after)))
  })

  property.prop([codes])('is not read with any one other character, at any place', (code) => {
    for (const [at, own] of [...code].entries())
      for (const other of ALPHABET) {
        if (other === own) continue
        expect(readPaperCode(code.slice(0, at) + other + code.slice(at + 1))).toEqual({ outcome: 'mistyped' })
      }
  })

  property.prop([codes])('is not read with any two characters exchanged, side by side or not', (code) => {
    for (let a = 0; a < code.length; a += 1)
      for (let b = a + 1; b < code.length; b += 1) {
        if (code.charAt(a) === code.charAt(b)) continue
        expect(readPaperCode(exchange(code, a, b))).toEqual({ outcome: 'mistyped' })
      }
  })
})

describe('reading forgives', () => {
  const spaces = fc.array(fc.constantFrom('', ' ', '\u00a0', '\u202f', '-', '–', '—', '\t', '.'), {
    minLength: 8,
    maxLength: 8
  })
  property.prop([codes, spaces])('case, spaces and dashes', (code, between) => {
    const typed = [...code.toLowerCase()].map((character, at) => (between[at] ?? '') + character).join('')
    expect(readPaperCode(` ${typed} `)).toEqual(read(code))
  })

  property.prop([codes, fc.constantFrom('O', 'o'), fc.constantFrom('I', 'i', 'l', 'L')])(
    'letters taken for figures',
    (code, zero, one) => {
      expect(readPaperCode(code.replaceAll('0', zero).replaceAll('1', one))).toEqual(read(code))
    }
  )

  property.prop([fc.string({ unit: 'binary', maxLength: 300 })])('anything, without failing', (text) => {
    expect(['read', 'empty', 'wrong-character', 'wrong-length', 'mistyped']).toContain(
      readPaperCode(text).outcome
    )
  })
})

test.each([
  ['', { outcome: 'empty' }],
  [' - ', { outcome: 'empty' }],
  ['1234-567U', { outcome: 'wrong-character', character: 'U' }],
  ['12É4', { outcome: 'wrong-character', character: 'É' }],
  ['1234-567', { outcome: 'wrong-length', length: 7 }],
  ['1234-567Y0', { outcome: 'wrong-length', length: 9 }]
])('« %s » is refused with its reason', (text, reading) => {
  expect(readPaperCode(text)).toEqual(reading)
})
