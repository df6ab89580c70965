import { expect, test } from 'vitest'
import { paperCode, placeCode, type PaperCode } from '../../shared/paper-code/paper-code'
import { openLibrary, type Library } from './library'
import { writePack } from './testing/pack'
import { verifyPaperCode } from './verify-paper-code'

const bytes = (value: number): Uint8Array => Uint8Array.of(value, value, value, value)
const code = (place: number, wording: number): PaperCode => paperCode(placeCode(bytes(place)), bytes(wording))

async function library(): Promise<Library> {
  const identity = {
    id: 'manuel',
    title: 'Un manuel',
    version: '2026.11.1',
    publishedOn: '2026-11-23',
    language: 'fr',
    licence: 'Licence Ouverte 2.0'
  }
  const contents = {
    identity,
    home: {
      lead: '',
      statement: '',
      starts: [],
      ways: { questions: [], roles: [], paths: [] },
      news: []
    },
    entries: [
      {
        id: 'fiche-une',
        type: 'fiche',
        title: 'Une fiche',
        summary: '',
        parent: null,
        reviewedOn: '2026-11-01',
        sections: [{ id: 'ici', title: 'Ici', level: 2 }]
      }
    ],
    retired: [
      {
        place: { entry: 'fiche-zero', section: null },
        retiredOn: '2026-10-05',
        successor: { entry: 'fiche-une', section: 'ici' },
        reason: 'Réunie avec une autre.'
      }
    ]
  }
  const codes = {
    codes: { 'fiche-une': code(1, 1), 'fiche-une#ici': code(2, 1) },
    retired: { 'fiche-zero': placeCode(bytes(3)) }
  }
  const files = { 'contents.json': JSON.stringify(contents), 'codes.json': JSON.stringify(codes) }
  const opening = await openLibrary(await writePack(files))
  if (!opening.ok) throw new Error(opening.failure.detail)
  return opening.library
}

test.each([
  [code(2, 1), 0, 'À jour : « Une fiche › Ici » (fiche-une#ici), revue le 1 novembre 2026.', 'current'],
  [
    code(1, 9),
    10,
    'Modifiée depuis l’impression : « Une fiche » (fiche-une), revue le 1 novembre 2026.',
    'changed'
  ],
  [
    code(3, 9),
    11,
    'Retirée du manuel le 5 octobre 2026 : fiche-zero. Réunie avec une autre. Remplacée par : « Une fiche › Ici » (fiche-une#ici).',
    'withdrawn'
  ],
  [
    code(9, 9),
    12,
    'Code inconnu de la version 2026.11.1 du contenu : la fiche vient d’un autre manuel, ou d’une version plus récente.',
    'unknown'
  ]
])('%s ends with %i', async (typed, exitCode, text, outcome) => {
  const answer = await verifyPaperCode(` ${typed.toLowerCase()} `, await library())
  expect(answer).toMatchObject({ exitCode, text, data: { outcome, content: { version: '2026.11.1' } } })
})

test('a slip of the keyboard is told, and is no answer about the fiche', async () => {
  expect(await verifyPaperCode('1234-5678', await library())).toMatchObject({
    exitCode: 64,
    text: expect.stringContaining('faute de frappe') as string,
    data: { outcome: 'mistyped' }
  })
})
