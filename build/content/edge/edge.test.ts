import { test as property } from '@fast-check/vitest'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tinyHandbook } from '../testing/tiny-handbook'
import { sameToTheEye } from '../../../src/shared/text/testing/pasted'
import { compileFolder } from './compile-folder'
import { decodeSource } from './decode-source'
import { readContent } from './read-content'
import { NotAPackError } from './write-pack'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'contenus-'))
  for (const { path, text } of tinyHandbook()) await put(`content/${path}`, text)
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
const compile = (draft = false): ReturnType<typeof compileFolder> =>
  compileFolder(join(root, 'content'), join(root, 'pack'), { draft })

describe('reading a content folder', () => {
  test('line ends and byte-order marks of other systems change nothing', async () => {
    const before = await readContent(join(root, 'content'))
    for (const { path, text } of tinyHandbook())
      await put(`content/${path}`, `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(await readContent(join(root, 'content'))).toEqual(before)
  })

  test('accents of macOS, UTF-16 and the invisible signs of pasted texts change nothing', async () => {
    await compile()
    const codes = await readFile(join(root, 'pack/codes.json'), 'utf8')
    for (const { path, text } of tinyHandbook())
      await put(`content/${path}`, text.normalize('NFD').replaceAll('ou', 'o\u00ADu'))
    await put(
      'content/fiches/fiche-une.md',
      Buffer.from(`\uFEFF${await readFile(join(root, 'content/fiches/fiche-une.md'), 'utf8')}`, 'utf16le')
    )
    expect((await compile()).problems).toEqual([])
    expect(await readFile(join(root, 'pack/codes.json'), 'utf8')).toBe(codes)
  })

  property.prop([sameToTheEye("L'été où l'élève réutilise « ça », art. L. 323-2")], { numRuns: 50 })(
    'any writing of a text in either encoding says the same',
    (other) => {
      const text = "L'été où l'élève réutilise « ça », art. L. 323-2"
      expect(decodeSource(Buffer.from(other, 'utf8'))).toBe(text)
      expect(decodeSource(Buffer.from(`\uFEFF${other}`, 'utf16le'))).toBe(text)
    }
  )

  test('a hidden character is told with its place', async () => {
    await put('content/definitions/def-mot.md', 'Un\nmot \u202Ecaché')
    const { problems } = await readContent(join(root, 'content'))
    expect(problems).toMatchObject([{ rule: 'caractere-cache', line: 2, column: 5 }])
  })

  test('letters that another encoding lost are told with their place', async () => {
    await put('content/definitions/def-mot.md', 'Un\nmot prÃ©vu')
    const { problems } = await readContent(join(root, 'content'))
    expect(problems).toMatchObject([{ rule: 'texte-perdu', line: 2, column: 7 }])
  })

  test('an entry in another encoding is told once, not by everything that leads to it', async () => {
    await put('content/definitions/def-mot.md', Uint8Array.of(0xe9, 0x20))
    expect((await compile()).problems.map(({ rule }) => rule)).toEqual(['encodage'])
  })

  test('UTF-16 without its mark is told as another encoding', async () => {
    await put('content/fiches/fiche-une.md', Buffer.from('---\nid: a\n---\n', 'utf16le'))
    const { problems } = await readContent(join(root, 'content'))
    expect(problems).toMatchObject([{ rule: 'encodage' }])
  })

  test('what is not UTF-8 or not a text is told', async () => {
    await put('content/fiches/fiche-latin.md', Uint8Array.of(0xe9, 0x20))
    await put('content/photo.jpeg', '')
    await put('content/.cache/x.md', '')
    const { problems } = await readContent(join(root, 'content'))
    expect(problems.map(({ rule }) => rule)).toEqual(['encodage', 'fichier-ignore'])
  })
})

describe('writing a pack', () => {
  test('an unchanged file is not written again, a stale one goes', async () => {
    expect((await compile()).written).toBe(true)
    const first = await stat(join(root, 'pack/entries/fiche-une.json'))
    await put('pack/entries/ancienne.json', '{}')
    await compile()
    expect((await stat(join(root, 'pack/entries/fiche-une.json'))).mtimeMs).toBe(first.mtimeMs)
    expect(await readdir(join(root, 'pack/entries'))).toEqual([
      'chap-un.json',
      'def-mot.json',
      'fiche-une.json'
    ])
  })

  test('errors leave the earlier pack as it was', async () => {
    await compile()
    await put('content/fiches/fiche-une.md', 'rien')
    expect((await compile()).written).toBe(false)
    expect(await readdir(join(root, 'pack/entries'))).toContain('fiche-une.json')
    expect((await compile(true)).written).toBe(true)
    expect(await readdir(join(root, 'pack/entries'))).not.toContain('fiche-une.json')
  })

  test('a folder that holds something else is left alone', async () => {
    await put('pack/travail.txt', 'précieux')
    await expect(compile()).rejects.toBeInstanceOf(NotAPackError)
    expect(await readFile(join(root, 'pack/travail.txt'), 'utf8')).toBe('précieux')
  })
})
