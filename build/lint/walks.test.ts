import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const document = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8')
const walks = /^## Four walks\n([\s\S]*?)^## /m.exec(document)?.[1] ?? ''

/** Files named by their path, or by their name alone where they stand beside the one named before. */
function filesOf(walk: string): readonly string[] {
  let folder = ''
  return [...walk.matchAll(/`([\w./-]+\.(?:ts|vue|html))`/g)].map(([, named = '']) => {
    if (named.includes('/')) folder = path.dirname(named)
    return named.includes('/') ? named : path.join(folder, named)
  })
}

test.each(walks.split('\n\n').filter((part) => part.startsWith('**')))(
  'the files of a walk exist: %s',
  (walk) => {
    const files = filesOf(walk)
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  }
)

test('four walks are told', () => {
  expect(walks.match(/^\*\*/gm)).toHaveLength(4)
})

test('every file that the document names by a path is there', () => {
  const named = [...document.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:ts|vue|css|mjs))`/g)].map(
    ([, file = '']) => file
  )
  expect(named.length).toBeGreaterThan(50)
  const stands = (file: string): boolean =>
    ['', 'src'].some((folder) => existsSync(path.join(root, folder, file)))
  expect(named.filter((file) => !stands(file))).toEqual([])
})
