import * as v from 'valibot'
import { expect, test } from 'vitest'
import { paperCodesSchema } from '../content/paper-codes'
import { retiredPlaceSchema } from '../content/retired'
import { judgePaperCode } from './judge-paper-code'
import { paperCode, placeCode, type PaperCode } from './paper-code'

const byte = (value: number): Uint8Array => Uint8Array.of(value, value, value, value)
const code = (place: number, wording: number): PaperCode => paperCode(placeCode(byte(place)), byte(wording))

const codes = v.parse(paperCodesSchema, {
  codes: { 'fiche-une': code(1, 1), 'fiche-une#ici': code(2, 1), 'fiche-deux': code(2, 2) },
  retired: { 'fiche-zero': placeCode(byte(3)), 'fiche-vieille': placeCode(byte(2)) }
})
const [zero, old] = ['fiche-zero', 'fiche-vieille'].map((entry) =>
  v.parse(retiredPlaceSchema, {
    place: { entry, section: null },
    retiredOn: '2026-01-01',
    successor: null,
    reason: null
  })
)
const retired = [zero, old].flatMap((one) => one ?? [])
const ficheUne = { entry: 'fiche-une', section: null }

test('the wording that is installed is current', () => {
  expect(judgePaperCode(code(1, 1), codes, retired)).toEqual([{ state: 'current', place: ficheUne }])
})

test('another wording of a place has changed', () => {
  expect(judgePaperCode(code(1, 5), codes, retired)).toEqual([{ state: 'changed', place: ficheUne }])
})

test('a withdrawn place is told, in any wording', () => {
  expect(judgePaperCode(code(3, 9), codes, retired)).toEqual([{ state: 'withdrawn', retired: zero }])
})

test('a code that nobody printed is unknown', () => {
  expect(judgePaperCode(code(7, 7), codes, retired)).toEqual([])
})

test('places whose codes begin alike are told apart by their wording, else all are named', () => {
  expect(judgePaperCode(code(2, 2), codes, retired)).toEqual([
    { state: 'current', place: { entry: 'fiche-deux', section: null } }
  ])
  expect(judgePaperCode(code(2, 5), codes, retired).map(({ state }) => state)).toEqual([
    'changed',
    'changed',
    'withdrawn'
  ])
})
