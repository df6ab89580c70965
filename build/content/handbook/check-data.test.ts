import { describe, expect, test } from 'vitest'
import { examine } from '../examine'
import { tinyHandbook } from '../testing/tiny-handbook'

const MANUAL = tinyHandbook().find(({ path }) => path === 'manuel.yaml')?.text ?? ''

function rulesFor(path: string, text: string): readonly string[] {
  return examine(
    tinyHandbook({ 'manuel.yaml': `${MANUAL}themes:\n  faits: Faits\n`, [path]: text })
  ).problems.map(({ file, rule, line }) => `${file} ${rule} ${line}`)
}

const EVENT =
  "- date: '2001'\n  theme: faits\n  titre: Un fait\n  texte: Ce qui advint.\n  entree: fiche-une\n  sources:\n    - cle: livre\n"
const LICENCE =
  '- spdx: MIT\n  nom: Licence MIT\n  famille: permissive\n  objets: [code]\n  liste: true\n  obligations: []\n  reseau: false\n  brevets: null\n  sources:\n    famille, objets, liste, reseau:\n      - cle: livre\n'

describe('registers that draw pictures and tables', () => {
  test('are fine as they should be', () => {
    expect(rulesFor('frise.yaml', EVENT + EVENT.replace('2001', '2001-03'))).toEqual([])
    expect(rulesFor('licences.yaml', LICENCE)).toEqual([])
    expect(rulesFor('inventaire.yaml', '- id: chap-un\n- id: fiche-zero\n  entree: fiche-une\n')).toEqual([])
  })

  test.each([
    ['frise.yaml', EVENT + EVENT.replace('2001', '2000'), 'ordre-des-dates 8'],
    ['frise.yaml', EVENT.replace('fiche-une', 'fiche-deux'), 'lien-inconnu 5'],
    ['frise.yaml', EVENT.replace('livre', 'livres'), 'source-inconnue 7'],
    ['frise.yaml', EVENT.replace('theme: faits', 'theme: lois'), 'valeur-inconnue 2'],
    ['frise.yaml', EVENT.replace('2001', '2001-13'), 'champ-incorrect 1'],
    ['frise.yaml', EVENT.replace('  sources:\n    - cle: livre\n', ''), 'champ-manquant 1'],
    ['licences.yaml', LICENCE.replace('reseau: false', 'reseau: peut-être'), 'champ-incorrect 7'],
    ['licences.yaml', LICENCE.replace('livre', 'livres'), 'source-inconnue 11'],
    ['inventaire.yaml', '- id: fiche-zero\n', 'inventaire 1'],
    ['inventaire.yaml', '- id: fiche-zero\n  entree: fiche-deux\n', 'lien-inconnu 2']
  ])('%s: %j is « %s »', (path, text, expected) => {
    expect(rulesFor(path, text)).toEqual([`${path} ${expected}`])
  })
})
