import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { entrySchema } from '../../../src/shared/content/entry'
import { contentsSchema, manifestSchema } from '../../../src/shared/content/pack'
import { paperCodesSchema } from '../../../src/shared/content/paper-codes'
import { documentsFileSchema, indexFileSchema } from '../../../src/shared/search/index/files'
import { examine } from '../examine'
import type { PackFile, SourceFile } from '../model/source'
import { ficheWith, tinyHandbook } from '../testing/tiny-handbook'
import { assemblePack } from './assemble'

function packOf(files: readonly SourceFile[]): readonly PackFile[] {
  const pack = assemblePack(examine(files).handbook)
  if (pack === null) throw new Error('no pack')
  return pack
}

function parsed(pack: readonly PackFile[], path: string): unknown {
  return JSON.parse(pack.find((file) => file.path === path)?.text ?? 'null')
}

const pack = packOf(tinyHandbook())

describe('a pack', () => {
  test('says which words of an entry are in another language, where it holds some', () => {
    const list = '- { mots: merge request, langue: en }\n- { mots: bug bounty, langue: en }\n'
    const files = tinyHandbook({
      'langues.yaml': list,
      'fiches/fiche-une.md': ficheWith('Ouvrez une *Merge request*. Voir le [mot](def-mot).')
    })
    const read = (id: string) => v.parse(entrySchema, parsed(packOf(files), `entries/${id}.json`)).foreign
    expect(read('fiche-une')).toEqual([{ words: 'merge request', language: 'en' }])
    expect(read('def-mot')).toBeUndefined()
  })

  test('keeps the contract with the application, file by file', () => {
    expect(pack.map(({ path }) => path)).toEqual([
      'codes.json',
      'contents.json',
      'entries/chap-un.json',
      'entries/def-mot.json',
      'entries/fiche-une.json',
      'search/documents.json',
      'search/index.json',
      'pack.json'
    ])
    v.parse(contentsSchema, parsed(pack, 'contents.json'))
    v.parse(paperCodesSchema, parsed(pack, 'codes.json'))
    v.parse(manifestSchema, parsed(pack, 'pack.json'))
    v.parse(documentsFileSchema, parsed(pack, 'search/documents.json'))
    v.parse(indexFileSchema, parsed(pack, 'search/index.json'))
    for (const id of ['chap-un', 'def-mot', 'fiche-une'])
      v.parse(entrySchema, parsed(pack, `entries/${id}.json`))
  })

  test('names every other file with its size and digest', () => {
    const { files } = v.parse(manifestSchema, parsed(pack, 'pack.json'))
    expect(files).toEqual(
      pack
        .filter(({ path }) => path !== 'pack.json')
        .map(({ path, text }) => ({
          path,
          size: Buffer.byteLength(text),
          sha256: createHash('sha256').update(text).digest('hex')
        }))
    )
  })

  test('is the same bytes from the same sources, in whatever order they were read', () => {
    expect(packOf(tinyHandbook().toReversed())).toEqual(pack)
  })

  test('lists entries in reading order, parents before children', () => {
    const { entries } = v.parse(contentsSchema, parsed(pack, 'contents.json'))
    expect(entries.map(({ id, parent }) => [id, parent])).toEqual([
      ['chap-un', null],
      ['fiche-une', 'chap-un'],
      ['def-mot', 'fiche-une']
    ])
  })

  test('says everything in French typography', () => {
    const entry = v.parse(entrySchema, parsed(pack, 'entries/fiche-une.json'))
    expect(entry).toMatchObject({ summary: 'Ce que dit l’unique fiche.', occasion: 'Avant d’essayer.' })
    expect(entry.audience).toEqual(['agent public'])
    expect(entry.sources).toMatchObject([{ key: 'livre', title: 'Un livre', date: '2025', detail: null }])
  })

  test('says what an entry is for; where it does not, codes on paper stay what they were', () => {
    const file = ficheWith('').replace('quand:', "pour_quoi: Savoir s'y prendre.\nquand:")
    const fiche = 'entries/fiche-une.json'
    const told = packOf(tinyHandbook({ 'fiches/fiche-une.md': file }))
    expect(parsed(told, fiche)).toMatchObject({ purpose: 'Savoir s’y prendre.' })
    const { documents } = v.parse(documentsFileSchema, parsed(told, 'search/documents.json'))
    expect(documents.find(({ id }) => id === 'fiche-une')?.text).toContain('Savoir s’y prendre.')
    expect(parsed(pack, fiche)).not.toHaveProperty('purpose')
  })

  test('has one search document for each entry and each section', () => {
    const { documents } = v.parse(documentsFileSchema, parsed(pack, 'search/documents.json'))
    expect(documents.map(({ id, heading }) => [id, heading])).toEqual([
      ['chap-un', ''],
      ['fiche-une', ''],
      ['fiche-une#pourquoi', 'Pourquoi'],
      ['fiche-une#comment', 'Comment'],
      ['def-mot', '']
    ])
    expect(documents[1]?.text).toBe('Ce que dit l’unique fiche.\nAvant d’essayer.\nUn.\nDeux.\nTrois.')
    expect(documents[2]?.text).toBe('Parce que le mot compte\u00A0: voyez.')
  })
})

describe('a draft', () => {
  test('leaves out what cannot be read and keeps the words of links to it', () => {
    const draft = packOf(tinyHandbook({ 'definitions/def-mot.md': 'rien' }))
    const entry = v.parse(entrySchema, parsed(draft, 'entries/fiche-une.json'))
    expect(JSON.stringify(entry.text)).not.toContain('"link"')
    expect(JSON.stringify(entry.text)).toContain('mot')
  })

  test('hangs a page under the nearest ancestor that is written', () => {
    const draft = packOf(tinyHandbook({ 'fiches/fiche-une.md': null }))
    const { entries, home } = v.parse(contentsSchema, parsed(draft, 'contents.json'))
    expect(entries.map(({ id, parent }) => [id, parent])).toEqual([
      ['chap-un', null],
      ['def-mot', 'chap-un']
    ])
    expect(home.news).toMatchObject([{ entry: null }])
  })

  test('puts pages that the contents do not list at the end', () => {
    const draft = packOf(tinyHandbook({ 'sommaire.yaml': '- def-mot' }))
    const { entries } = v.parse(contentsSchema, parsed(draft, 'contents.json'))
    expect(entries.map(({ id }) => id)).toEqual(['def-mot', 'chap-un', 'fiche-une'])
  })

  test('survives two sections with one id', () => {
    const draft = packOf(tinyHandbook({ 'fiches/fiche-une.md': ficheWith('## A {#a}\n\n## B {#a}') }))
    expect(draft).toHaveLength(8)
  })

  test('is not possible without the registers', () => {
    expect(assemblePack(examine(tinyHandbook({ 'manuel.yaml': null })).handbook)).toBeNull()
  })
})
