import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../files/testing/folder'
import { readPolicyText } from '../../policies/read-text'
import { readFurtherRoots, type FurtherRoots } from './further-roots'

const decide = (place: string): FurtherRoots =>
  readFurtherRoots({
    file: null,
    ...readPolicyText(JSON.stringify({ format: 1, impose: { 'racines-de-confiance': place } }))
  })
const names = ({ roots }: FurtherRoots): readonly string[] => roots.map(({ file }) => file)

test('further roots are one file, or all that a folder holds, each known by its bytes', async () => {
  const folder = await emptyFolder()
  const at = (name: string): string => path.join(folder, name)
  mkdirSync(at('voisins'))
  for (const name of ['a.json', 'voisins/root.json', 'notes.txt']) writeFileSync(at(name), name)
  expect(names(decide(at('a.json')))).toEqual([at('a.json')])
  const all = decide(folder)
  expect(names(all)).toEqual([at('a.json'), at('voisins/root.json')])
  expect(all.problems).toEqual([])
  const [before] = all.roots
  writeFileSync(at('a.json'), 'another')
  expect(decide(folder).roots[0]?.digest).not.toBe(before?.digest)
})

test('a root that is missing, too long or open to all is not trusted, and is told', async () => {
  const folder = await emptyFolder()
  const at = (name: string): string => path.join(folder, name)
  mkdirSync(at('vide'))
  writeFileSync(at('long.json'), Buffer.alloc(512_001, 32))
  writeFileSync(at('ouvert.json'), '{}')
  chmodSync(at('ouvert.json'), 0o666)
  const { roots, problems } = decide(folder)
  expect(names({ roots, problems })).toEqual(process.platform === 'win32' ? [at('ouvert.json')] : [])
  expect(problems.join('\n')).toMatch(/long\.json[\s\S]*too-large[\s\S]*vide[\s\S]*absent/)
  expect(decide(at('nulle-part')).problems).toHaveLength(1)
})

test('where nothing is decided, or not understood, nobody else is trusted', () => {
  const read = (text: string): FurtherRoots => readFurtherRoots({ file: null, ...readPolicyText(text) })
  expect(read('{"format":1}').roots).toEqual([])
  expect(read('{"format":1,"impose":{"racines-de-confiance":"racines"}}').roots).toEqual([])
})
