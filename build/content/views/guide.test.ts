import { describe, expect, test } from 'vitest'
import { examine } from '../examine'
import { tinyHandbook } from '../testing/tiny-handbook'

const GUIDE = `limites: [Ce guide oriente.]
questions:
  - id: public
    texte: Est-ce public ?
    options:
      - { id: oui, texte: Oui }
      - { id: non, texte: Non }
  - id: utile
    texte: Est-ce utile ?
    si: { public: [oui] }
    options:
      - { id: oui, texte: Oui }
      - { id: non, texte: Non }
conclusions:
  - id: garder
    titre: Garder
    texte: On garde.
    si: { public: [non] }
    raisons: [Ce n'est pas public.]
    limites: [Aucune.]
    sources: [{ cle: livre }]
  - id: montrer
    titre: Montrer
    texte: On montre.
    compte: { reponse: oui, parmi: [public, utile], au_moins: 2 }
    raisons: [C'est utile.]
    limites: [Aucune.]
    lire: [fiche-une#pourquoi]
    sources: [{ cle: livre }]
  - id: voir
    titre: Voir
    texte: On verra.
    raisons: [Rien ne presse.]
    limites: [Aucune.]
    sources: [{ cle: livre }]
`
const LICENCES = `- spdx: MIT
  nom: Licence MIT
  famille: permissive
  objets: [code]
  liste: true
  obligations: []
  reseau: false
  brevets: null
  sources: { 'famille, objets, liste, reseau': [{ cle: livre }] }
- spdx: CC-BY-4.0
  nom: Creative Commons
  famille: attribution
  objets: [contenus]
  liste: false
  obligations: []
  reseau: false
  brevets: null
  sources: { 'famille, objets, liste, reseau': [{ cle: livre }] }
`

/** Problems of the guide after one change of its text. */
function problemsAfter(before: string, after: string): string[] {
  const text = GUIDE.replace(before, after)
  expect(text).not.toBe(GUIDE)
  const { problems } = examine(tinyHandbook({ 'guide-essai.yaml': text, 'licences.yaml': LICENCES }))
  return problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`)
}

describe('a guide', () => {
  test('that answers every way is sound', () => {
    const { problems } = examine(tinyHandbook({ 'guide-essai.yaml': GUIDE }))
    expect(problems).toEqual([])
  })

  test('may not leave a way without a conclusion', () => {
    const only = '    texte: On verra.\n    si: { public: [non] }\n'
    expect(problemsAfter('    texte: On verra.\n', only)).toEqual([
      expect.stringContaining(
        'guide-sans-conclusion Aucune conclusion pour ces réponses : public : oui, utile : non.'
      ),
      expect.stringContaining('30 regle-morte La conclusion « voir » n’est jamais atteinte')
    ])
  })

  test('may not hold a conclusion that another always forestalls', () => {
    expect(problemsAfter('    si: { public: [non] }\n', '')).toEqual([
      expect.stringContaining('regle-morte La conclusion « montrer »'),
      expect.stringContaining('regle-morte La conclusion « voir »')
    ])
  })

  test('may only ask by what was asked before', () => {
    expect(problemsAfter('si: { public: [oui] }', 'si: { utile: [oui] }')).toEqual([
      expect.stringContaining('10 regle-inconnue « utile » n’est pas une question posée avant.')
    ])
    expect(problemsAfter('si: { public: [oui] }', 'si: { public: [peutetre] }')).toEqual([
      expect.stringContaining('10 regle-inconnue « peutetre » n’est pas une réponse à « public ».')
    ])
    expect(problemsAfter('parmi: [public, utile]', 'parmi: [public, utiles]')).toEqual([
      expect.stringContaining('« utiles » n’est pas une question posée avant. Vouliez-vous dire « utile »')
    ])
  })

  test('may not give an id twice', () => {
    expect(problemsAfter('- id: montrer', '- id: garder')).toEqual([
      expect.stringContaining('22 identifiant-en-double « garder » sert déjà plus haut.')
    ])
  })

  test('must lead to pages and sources that exist', () => {
    expect(problemsAfter('fiche-une#pourquoi', 'fiche-une#ailleurs')).toEqual([
      expect.stringContaining('28 lien-inconnu')
    ])
    expect(problemsAfter('cle: livre', 'cle: livres')).toEqual([
      expect.stringContaining('21 source-inconnue')
    ])
  })

  test('proposes only licences that may be chosen without asking', () => {
    const proposing = (spdx: string): string[] =>
      problemsAfter(
        '    raisons: [Rien ne presse.]\n',
        `    propositions: [{ titre: Une licence, licence: ${spdx} }]\n    raisons: [Rien ne presse.]\n`
      )
    expect(proposing('MIT')).toEqual([])
    expect(proposing('CC-BY-4.0')).toEqual([expect.stringContaining('n’est pas admise par la liste')])
    expect(proposing('MTI')).toEqual([expect.stringContaining('MTI n’est pas dans licences.yaml.')])
  })
})
