import { expect, test } from 'vitest'
import { paperCode, placeCode, type PaperCode } from '../../shared/paper-code/paper-code'
import { openPack } from '../content/pack/open-pack'
import type { ReadableVersion } from './printed-history'
import { writeTestPack } from '../content/pack/testing/pack'
import { verifyPaperCode } from './verify-paper-code'

const bytes = (value: number): Uint8Array => Uint8Array.of(value, value, value, value)
const code = (place: number, wording: number): PaperCode => paperCode(placeCode(bytes(place)), bytes(wording))

async function version(name = '2026.11.1', wording = 1): Promise<ReadableVersion> {
  const identity = {
    id: 'manuel',
    title: 'Un manuel',
    version: name,
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
  const entry = {
    ...contents.entries[0],
    audience: [],
    occasion: null,
    myth: null,
    legal: null,
    card: null,
    text: [{ tag: 'p', children: [`Le texte numéro ${wording}.`] }],
    view: null,
    usedIn: [],
    sources: []
  }
  const codes = {
    codes: { 'fiche-une': code(1, wording), 'fiche-une#ici': code(2, 1) },
    retired: { 'fiche-zero': placeCode(bytes(3)) }
  }
  const files = {
    'contents.json': JSON.stringify(contents),
    'codes.json': JSON.stringify(codes),
    'entries/fiche-une.json': JSON.stringify(entry)
  }
  const opening = await openPack(await writeTestPack(files, { version: name }))
  if (!opening.ok) throw new Error(opening.failure.detail)
  return { version: name, pack: opening.pack }
}

test.each([
  [
    code(2, 1),
    0,
    'À jour\u00a0: «\u00a0Une fiche › Ici\u00a0» (fiche-une#ici), revue le 1er\u00a0novembre\u00a02026.',
    'current'
  ],
  [
    code(1, 9),
    10,
    'Modifiée depuis l’impression\u00a0: «\u00a0Une fiche\u00a0» (fiche-une), revue le 1er\u00a0novembre\u00a02026.',
    'changed'
  ],
  [
    code(3, 9),
    11,
    'Retirée du manuel le 5\u00a0octobre\u00a02026\u00a0: fiche-zero. Réunie avec une autre. Remplacée par\u00a0: «\u00a0Une fiche › Ici\u00a0» (fiche-une#ici).',
    'withdrawn'
  ],
  [
    code(9, 9),
    12,
    'Code inconnu de la version 2026.11.1 du contenu\u00a0: la fiche vient d’un autre manuel, ou d’une version plus récente.',
    'unknown'
  ]
])('%s ends with %i', async (typed, exitCode, text, outcome) => {
  const answer = await verifyPaperCode(` ${typed.toLowerCase()} `, await version(), [])
  expect(answer).toMatchObject({ exitCode, text, data: { outcome, content: { version: '2026.11.1' } } })
})

test('a slip of the keyboard is told, and is no answer about the fiche', async () => {
  expect(await verifyPaperCode('1234-5678', await version(), [])).toMatchObject({
    exitCode: 64,
    text: expect.stringContaining('faute de frappe') as string,
    data: { outcome: 'mistyped' }
  })
})

test('where an older version said the same, what changed since is told word by word', async () => {
  const [now, since, then] = [
    await version('2027.1.1', 3),
    await version('2026.12.1', 2),
    await version('2026.11.1', 1)
  ]
  const answer = await verifyPaperCode(code(1, 1), now, [now, since, then])
  expect(answer.exitCode).toBe(10)
  expect(answer.text.split('\n')).toEqual([
    'Modifiée depuis l’impression\u00a0: «\u00a0Une fiche\u00a0» (fiche-une), revue le 1er\u00a0novembre\u00a02026.',
    'Périmée depuis la version 2026.12.1, imprimée d’après la version 2026.11.1.',
    'De la version 2026.11.1 à la version 2027.1.1 ([-retiré-], {+ajouté+}) :',
    '  Modifié\u00a0: «\u00a0Une fiche\u00a0»',
    '    Le texte numéro [-1-]{+3+}.'
  ])
  expect(answer.data).toMatchObject({
    findings: [
      {
        state: 'changed',
        printed: {
          history: { kind: 'outdated', printedFrom: '2026.11.1', since: '2026.12.1' },
          changes: [{ kind: 'changed', place: { entry: 'fiche-une', section: null } }]
        }
      }
    ]
  })
})

test('whoever went back to an older version hears that the sheet is newer', async () => {
  const [newer, read] = [await version('2026.12.1', 2), await version('2026.11.1', 1)]
  const answer = await verifyPaperCode(code(1, 2), read, [newer, read])
  expect(answer.text).toContain('2026.12.1, plus récente que celle qui est lue (2026.11.1)')
})
