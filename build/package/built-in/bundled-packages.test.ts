import { expect, test } from 'vitest'
import { inRoot } from '../../terminal/root.mjs'
import { packageFolders, readPackage, sortPackages } from './bundled-packages'

test('files are traced to their packages, scoped and nested ones too; our own files to none', () => {
  const folders = packageFolders([
    '/r/node_modules/vue/dist/vue.js',
    '/r/node_modules/@orama/stemmers/dist/fr.js',
    '/r/node_modules/a/node_modules/b/index.js',
    '/r/src/main/index.ts'
  ])
  expect([...folders]).toEqual([
    '/r/node_modules/vue',
    '/r/node_modules/@orama/stemmers',
    '/r/node_modules/a/node_modules/b'
  ])
})

test('a package is told with its licence in full, once', () => {
  const vue = readPackage(inRoot('node_modules', 'vue'))
  expect(vue).toMatchObject({
    name: 'vue',
    licence: 'MIT',
    text: expect.stringContaining('Permission') as string
  })
  expect(sortPackages([vue, vue])).toEqual([vue])
})
