import * as v from 'valibot'
import { expect, test } from 'vitest'
import { placeSchema } from '../content/ids'
import { paperCode, placeCode, type PaperCode } from './paper-code'
import { paperHistory, type CodedVersion } from './paper-history'

const place = v.parse(placeSchema, { entry: 'fiche-une', section: null })
const code = (wording: number): PaperCode =>
  paperCode(placeCode(Uint8Array.of(1, 1, 1, 1)), Uint8Array.of(wording, 0, 0))
const version = (name: string, wording: number | null): CodedVersion => ({
  version: name,
  codes: { codes: wording === null ? {} : { 'fiche-une': code(wording) }, retired: {} }
})
const versions = [version('5.0.0', 5), version('4.0.0', 3), version('3.0.0', 2), version('2.0.0', 2)]

test('a sheet is outdated since the first version that says something else than the last one that said the same', () => {
  expect(paperHistory(code(2), place, versions, '5.0.0')).toEqual({
    kind: 'outdated',
    printedFrom: '3.0.0',
    since: '4.0.0'
  })
})

test('a sheet of a version that is newer than what is read is not outdated', () => {
  expect(paperHistory(code(5), place, versions, '4.0.0')).toEqual({ kind: 'newer', printedFrom: '5.0.0' })
})

test('a sheet of a version that is not here has no history', () => {
  expect(paperHistory(code(9), place, versions, '5.0.0')).toBeNull()
  expect(paperHistory(code(2), place, [version('5.0.0', 5), version('4.0.0', null)], '5.0.0')).toBeNull()
})
