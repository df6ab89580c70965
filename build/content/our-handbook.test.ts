import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { examineFolder, type FolderExamination } from './edge/compile-folder'
import type { TextNode } from '../../src/shared/content/text'
import { readContent } from './edge/read-content'
import { measureCoverage } from './measure/coverage'

/** Returns the Markdown below the front matter without what is no word of the text: ids, fences, addresses, numbers of lists. */
function bodyOf(source: string): string {
  return source
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/^:::[a-z-]*/gm, '')
    .replace(/:champ(?=\[)/g, '')
    .replace(/ \{#[a-z0-9-]+\}$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\s*\d+\. /gm, '')
}

/** Returns the words of a node, those of one block apart from those of the next. */
function spaced(node: TextNode): string {
  if (typeof node === 'string') return node
  if (node.tag === 'br') return ' '
  const title = node.tag === 'box' ? `${node.title ?? ''} ` : ''
  const inside = node.children.map(spaced).join('')
  return /^(?:em|strong|code|link|address|field)$/.test(node.tag) ? inside : ` ${title}${inside} `
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

let examination: FolderExamination
beforeAll(async () => {
  examination = await examineFolder(resolve('content'))
}, 60_000)

describe('the handbook that the application carries', () => {
  test('has no error', () => {
    expect(examination.problems.filter(({ severity }) => severity === 'erreur')).toEqual([])
  })

  test('covers the 130 ids of the inventory', () => {
    expect(measureCoverage(examination.handbook)).toMatchObject({ total: 130, covered: 130, missing: [] })
  })

  test('tells the same five facts of every organisation: four in one order, and where to reach it', () => {
    for (const { matter } of examination.handbook.entries) {
      if (matter.type !== 'organisation') continue
      const facts = (matter.faits ?? []).map(({ libelle }) => libelle)
      expect(facts, matter.id).toEqual(['Nature', 'Siège', 'Pour une administration', 'Participer'])
      expect(matter.adresses?.length ?? 0, matter.id).toBeGreaterThan(0)
    }
  })

  test('says every word of its Markdown, in order, and none besides', async () => {
    const { files } = await readContent(resolve('content'))
    const sources = new Map(files.map(({ path, text }) => [path, text]))
    const { entries } = examination.handbook
    expect(entries.length).toBeGreaterThan(300)
    for (const { file, body } of entries)
      expect(wordsOf(body.text.map(spaced).join(' ')), file).toEqual(wordsOf(bodyOf(sources.get(file) ?? '')))
  })

  test('keeps the fingerprints of the starting document', () => {
    expect(examination.handbook.lists.fingerprints.size).toBeGreaterThan(1000)
  })
})
