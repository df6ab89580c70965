import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { contentsSchema } from '../../../src/shared/content/pack'
import { paperCodesSchema, type PaperCodes } from '../../../src/shared/content/paper-codes'
import { placeOfCode } from '../../../src/shared/paper-code/paper-code'
import { examine } from '../examine'
import { ficheWith, tinyHandbook } from '../testing/tiny-handbook'
import { assemblePack } from './assemble'

type Changes = Parameters<typeof tinyHandbook>[0]

function fileOf(changes: Changes, path: string): unknown {
  const pack = assemblePack(examine(tinyHandbook(changes)).handbook)
  return JSON.parse(pack?.find((file) => file.path === path)?.text ?? 'null')
}
const codesOf = (changes?: Changes): PaperCodes => v.parse(paperCodesSchema, fileOf(changes, 'codes.json'))

/** The keys whose codes are not what they were. */
function changed(changes: Changes): string[] {
  const [before, after] = [codesOf().codes, codesOf(changes).codes]
  return Object.keys(before).filter((key) => before[key] !== after[key])
}

const body =
  '## Pourquoi {#pourquoi}\n\nParce que le [mot](def-mot) compte : voyez.\n\n### Comment {#comment}\n\n'

describe('codes on paper', () => {
  test('name every entry and every section, each place by its own first characters', () => {
    const { codes } = codesOf()
    expect(Object.keys(codes)).toEqual([
      'chap-un',
      'fiche-une',
      'fiche-une#pourquoi',
      'fiche-une#comment',
      'def-mot'
    ])
    expect(new Set(Object.values(codes).map(placeOfCode)).size).toBe(5)
  })

  test('change with a section, in it and in what holds it', () => {
    const other = ficheWith(`${body}Autrement.`)
    expect(changed({ 'fiches/fiche-une.md': other })).toEqual([
      'fiche-une',
      'fiche-une#pourquoi',
      'fiche-une#comment'
    ])
  })

  test('change with a day of review', () => {
    const later = ficheWith(`${body}Ainsi.`).replace('revu_le: 2026-11-01', 'revu_le: 2026-11-02')
    expect(changed({ 'fiches/fiche-une.md': later })).toHaveLength(3)
  })

  test('are those of the version of 1 December 2026, before packs told reading times', () => {
    expect(codesOf().codes['fiche-une']).toBe('8VTFTEK2')
  })

  test('stay with another colour of the part', () => {
    const chapter = tinyHandbook().find(({ path }) => path === 'chapitres/chap-un.md')?.text ?? ''
    const coloured = chapter.replace('type: chapitre', 'type: chapitre\nteinte: bleu')
    expect(changed({ 'chapitres/chap-un.md': coloured })).toEqual([])
  })

  test('stay with another version, and with what others say', () => {
    const manual = tinyHandbook().find(({ path }) => path === 'manuel.yaml')?.text ?? ''
    expect(changed({ 'manuel.yaml': manual.replace('version: 2026.11.1', 'version: 2027.1.1') })).toEqual([])
    const chapter = tinyHandbook().find(({ path }) => path === 'chapitres/chap-un.md')?.text ?? ''
    expect(changed({ 'chapitres/chap-un.md': `${chapter}\nEt le [mot](def-mot).\n` })).toEqual(['chap-un'])
  })
})

describe('withdrawn places', () => {
  const ledger = `fiche-zero:
  retire_le: 2026-01-01
  remplace_par: fiche-une#comment
  motif: C'est dit ailleurs.
fiche-une#autre:
  retire_le: 2026-02-01
`
  const changes = { 'identifiants-retires.yaml': ledger }

  test('are carried with their successors', () => {
    expect(v.parse(contentsSchema, fileOf(changes, 'contents.json')).retired).toEqual([
      {
        place: { entry: 'fiche-zero', section: null },
        retiredOn: '2026-01-01',
        successor: { entry: 'fiche-une', section: 'comment' },
        reason: 'C’est dit ailleurs.'
      },
      {
        place: { entry: 'fiche-une', section: 'autre' },
        retiredOn: '2026-02-01',
        successor: null,
        reason: null
      }
    ])
  })

  test('keep the first characters of their codes', () => {
    const before = codesOf({
      'fiches/fiche-une.md': ficheWith(`${body}Ainsi.\n\n## Autre {#autre}\n\nRien.`)
    })
    const now = codesOf(changes)
    const code = before.codes['fiche-une#autre']
    expect(code && placeOfCode(code)).toBe(now.retired['fiche-une#autre'])
  })
})
