import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldTypography, typeset } from './typography'

/** Shows no-break spaces: ~ for U+00A0, ^ for U+202F. */
function shown(text: string): string {
  return typeset(text).replaceAll('\u00A0', '~').replaceAll('\u202F', '^')
}

describe('typeset', () => {
  test.each([
    ["l'outil d'aujourd'hui, qu'il", 'l’outil d’aujourd’hui, qu’il'],
    ["l'« ouverture » et 'ceci'", "l’«~ouverture~» et 'ceci'"],
    ['Vraiment ? Oui ; bien sûr !', 'Vraiment^? Oui^; bien sûr^!'],
    ['Ceci : cela', 'Ceci~: cela'],
    ['« Non »', '«~Non~»'],
    ['12 500 agents et 1 000 000 de lignes', '12^500 agents et 1^000^000 de lignes'],
    ['75 % de 300 €', '75~% de 300~€'],
    ['circulaire n° 6264/SG', 'circulaire n°~6264/SG'],
    ["l'art. 16 et l'article L. 300-4", 'l’art.~16 et l’article~L.~300-4'],
    ['M. Dupont, Mme Durand', 'M.~Dupont, Mme~Durand'],
    ['le 1er janvier et le 27 avril 2021', 'le 1er~janvier et le 27~avril 2021']
  ])('sets « %s » as French is', (source, expected) => {
    expect(shown(source)).toBe(expected)
  })

  test.each([
    'à 14:30 précises',
    'mot:clé',
    "https://exemple.fr/l'a?b=1;c",
    'le 01 23 45 67 89',
    'en 2021 300 agents',
    'version 2026.11.1',
    'R.2111-7'
  ])('leaves « %s » alone', (source) => {
    expect(typeset(source)).toBe(source)
  })
})

const pieces = fc.constantFrom(
  ' ',
  "'",
  '’',
  '\u00A0',
  '\u202F',
  'l',
  'É',
  'art.',
  'n°',
  'M.',
  '1er',
  'mai',
  '1',
  '23',
  '000',
  ':',
  ';',
  '!',
  '?',
  '«',
  '»',
  '%',
  '@',
  'https://a.fr/',
  '\uFFFC',
  '\n'
)
const frenchLike = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))

describe('typeset, whatever is typed', () => {
  property.prop([fc.oneof(frenchLike, fc.string())])('changes nothing the second time', (text) => {
    expect(typeset(typeset(text))).toBe(typeset(text))
  })

  property.prop([fc.oneof(frenchLike, fc.string())])('folds back to what was typed', (text) => {
    expect(foldTypography(typeset(text))).toBe(foldTypography(text))
  })

  property.prop([frenchLike, fc.webUrl({ withQueryParameters: true }), frenchLike])(
    'keeps every character of an address',
    (before, address, after) => {
      expect(typeset(`${before} ${address} ${after}`)).toContain(` ${address} `.trim())
    }
  )
})
