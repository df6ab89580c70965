import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dossierItemSchema, type DossierItem } from '../../shared/profile/dossier'
import { paperCodesSchema } from '../../shared/content/paper-codes'
import { retiredPlaceSchema } from '../../shared/content/retired'
import { paperCode, placeCode, type PaperCode } from '../../shared/paper-code/paper-code'
import { itemState, type KnownContent } from './item-state'

const bytes = (value: number): Uint8Array => Uint8Array.of(value, value, value, value)
const code = (wording: number): PaperCode => paperCode(placeCode(bytes(1)), bytes(wording))
const item = (entry: string, own: PaperCode | null): DossierItem =>
  v.parse(dossierItemSchema, { entry, section: null, title: 'Une fiche', code: own })
const retired = v.parse(retiredPlaceSchema, {
  place: { entry: 'fiche-zero', section: null },
  retiredOn: '2026-01-02',
  successor: null,
  reason: null
})
const content: KnownContent = {
  holds: ({ entry }) => entry === 'fiche-une',
  retirement: ({ entry }) => (entry === 'fiche-zero' ? retired : null),
  codes: v.parse(paperCodesSchema, { codes: { 'fiche-une': code(1) }, retired: {} })
}

test.each([
  ['the same text', item('fiche-une', code(1)), null],
  ['a text that changed', item('fiche-une', code(2)), 'Modifié ou relu depuis son ajout.'],
  ['a text without a code', item('fiche-une', null), null],
  ['what was withdrawn', item('fiche-zero', null), 'Retiré du manuel le 2\u00a0janvier\u00a02026.'],
  ['what is not there', item('fiche-deux', null), 'Absent du contenu de ce poste : ne sera pas imprimé.']
])('tells of %s', (_, held, state) => {
  expect(itemState(held, content)).toBe(state)
})
