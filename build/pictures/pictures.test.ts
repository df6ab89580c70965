import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../terminal/root.mjs'
import { pictureFile, SCENES, PICTURE_THEMES } from './scenes'

const images = path.join(root, 'docs', 'images')
const taken = SCENES.flatMap(({ name }) => PICTURE_THEMES.map((theme) => pictureFile(name, theme)))

test('every picture of the guides is one that the script takes', () => {
  expect(readdirSync(images).toSorted()).toEqual(taken.toSorted())
})

test('every picture that a document shows is there', () => {
  const documents = [
    'README.md',
    ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join('docs', name)
    )
  ]
  for (const document of documents.filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(path.join(root, document), 'utf8')
    for (const [, target = ''] of text.matchAll(/!\[[^\]]*\]\(([^)]+\.webp)\)/g)) {
      const file = path.join(root, path.dirname(document), target)
      expect(existsSync(file), `${document} shows ${target}`).toBe(true)
    }
  }
})
