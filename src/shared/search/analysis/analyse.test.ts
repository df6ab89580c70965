import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { analyse, termsOf } from './analyse'

/** Texts that need to give the same terms, so that one finds the other. */
const SAME: readonly (readonly string[])[] = [
  ['données', 'donnees', 'DONNÉES', 'donne\u0301es', 'donnée'],
  ['cœur', 'coeur', 'CŒUR', 'Coeurs'],
  ['logiciel libre', 'logiciels libres', 'Logiciel Libre'],
  ['l’administration', "l'administration", 'administration', 'L’ADMINISTRATION', 'lʼadministration'],
  ['jusqu’au cas', 'cas'],
  ['qu’aujourd’hui', "aujourd'hui", 'aujourdhui'],
  ['prud’hommes', "prud'homme", 'prudhommes'],
  [
    'L.323-2',
    'L. 323-2',
    'l323-2',
    'L\u00A0323-2',
    'l.323‑2',
    'L323-2',
    'L.\u00A0323–2',
    'L. 323−2',
    'L.\u2007323-2'
  ],
  ['R*123-4', 'R. 123-4', 'r123-4'],
  ['S.I.L.L.', 'SILL', 'sill'],
  ['É.N.A.', 'E\u0301.N.A.', 'ÉNA'],
  ['≭ S.I.', '≍\u0338S.I.'],
  ['215 000', '215\u202F000', '215\u00A0000', '215000'],
  ['un\tlogiciel\u202F;\u00A0libre', 'un logiciel libre'],
  ['open-source', 'open‑source', 'Open-Source'],
  ['marché public', 'marchés publics'],
  ['commande publique', 'commandes publiques', 'commande public'],
  ['contenu', 'contenus'],
  ['loi', 'lois'],
  ['délai', 'délais'],
  ['travail', 'travaux'],
  ['enjeu', 'enjeux'],
  ['réseau', 'réseaux'],
  ['cheval', 'chevaux'],
  ['journal', 'journaux'],
  ['télétravail', 'télétravaux'],
  ['matériau', 'matériaux'],
  ['idéal', 'idéaux'],
  ['neveu', 'neveux'],
  ['bijou', 'bijoux'],
  ['lieu', 'lieux'],
  ['royal', 'royaux'],
  ['somme due', 'sommes dues'],
  ['logi\u00ADciel', 'logiciel'],
  ['C++', 'c++', 'cpp', 'CPP'],
  ['C#', 'csharp']
]

describe('the analysis', () => {
  it.each(SAME.map((texts) => [texts[0] ?? '', texts.slice(1)] as const))(
    'gives the same terms for %s as for %j',
    (text, others) => {
      for (const other of others) expect(termsOf(other)).toEqual(termsOf(text))
    }
  )

  it.each([
    ['communs', 'commune'],
    ['commun', 'communications'],
    ['public', 'publication'],
    ['format', 'formation']
  ])('keeps apart %s and %s, which a stemmer alone takes for one word', (one, other) => {
    expect(termsOf(one)).not.toEqual(termsOf(other))
  })

  it('keeps together the forms of words that it tells from others', () => {
    expect(termsOf('communes')).toEqual(termsOf('Commune'))
    expect(termsOf('publications')).toEqual(termsOf('publier'))
    expect(termsOf('communications')).toEqual(termsOf('communiquer'))
  })

  it('finds a legal article by its letter, its number and its first number', () => {
    expect(termsOf('article L. 323-2')).toEqual(expect.arrayContaining(['l323-2', '323-2', '323']))
  })

  it('takes no quantity after an elision for a legal article', () => {
    expect(termsOf('il y a 3 ans, d 3 fois')).not.toContain('d3')
  })

  it('finds a compound whole and by its parts', () => {
    expect(termsOf('peut-être')).toEqual(expect.arrayContaining(termsOf('peutêtre')))
    expect(termsOf('data.gouv.fr')).toEqual(expect.arrayContaining(['datagouvfr', 'gouv']))
  })

  it('leaves out words that tell nothing, and keeps those that do', () => {
    expect(termsOf('le de la et à qu’il')).toEqual([])
    expect(termsOf('sans frais, SI, OS')).toHaveLength(4)
  })

  it('keeps numbers apart that differ by their hyphen', () => {
    expect(termsOf('323-2')).not.toEqual(termsOf('3232'))
  })

  test.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])(
    'keeps words sorted, disjoint and inside the text',
    (text) => {
      let at = 0
      for (const word of analyse(text)) {
        expect(word.start).toBeGreaterThanOrEqual(at)
        expect(word.end).toBeGreaterThan(word.start)
        for (const form of word.forms) {
          expect(form.start).toBeGreaterThanOrEqual(word.start)
          expect(form.end).toBeLessThanOrEqual(word.end)
          expect(form.term).not.toBe('')
        }
        at = word.end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }
  )

  test.prop([fc.string({ unit: 'grapheme', maxLength: 200 })])(
    'gives the same terms whatever the Unicode form',
    (text) => {
      expect(termsOf(text.normalize('NFD'))).toEqual(termsOf(text.normalize('NFC')))
    }
  )
})
